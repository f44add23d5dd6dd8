package io.github.lynceus.gige;

/**
 * What a message channel has been through.
 *
 * @param messages EVENT and EVENTDATA commands, without repeated ones
 * @param events events in them
 * @param duplicates commands that had come before; they are acknowledged again and otherwise ignored
 * @param malformed datagrams of the device that are no event
 * @param foreign datagrams from other addresses
 * @param dropped events lost because the listeners were too slow
 * @param listenerFailures times a listener threw an exception
 */
public record EventStatistics(long messages, long events, long duplicates, long malformed, long foreign, long dropped,
	long listenerFailures)
{}
