package io.github.lynceus.simulator;

/**
 * Faults injected so far.
 *
 * @param dropped stream packets lost when sent for the first time
 * @param droppedResent stream packets lost when sent again
 * @param reordered stream packets held back
 * @param duplicated stream packets sent twice
 * @param delayed stream packets delivered late
 * @param tooLarge stream and test packets larger than the path
 * @param commandsDropped commands not heard: by chance, while mute or while the link was cut
 * @param acksDropped acknowledges lost
 * @param cutOff stream packets lost while the link was cut; commands and acknowledges are counted with those above
 */
public record FaultCounts(long dropped, long droppedResent, long reordered, long duplicated, long delayed,
	long tooLarge, long commandsDropped, long acksDropped, long cutOff)
{}
