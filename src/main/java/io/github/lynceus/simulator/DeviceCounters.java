package io.github.lynceus.simulator;

import java.util.concurrent.atomic.AtomicLong;

/** The running counts behind {@link DeviceStatistics}; its fields mean the same. */
final class DeviceCounters {

	final AtomicLong commands = new AtomicLong();
	final AtomicLong acknowledges = new AtomicLong();
	final AtomicLong errors = new AtomicLong();
	final AtomicLong duplicates = new AtomicLong();
	final AtomicLong malformed = new AtomicLong();
	final AtomicLong pendingAcks = new AtomicLong();
	final AtomicLong heartbeatsLapsed = new AtomicLong();
	final AtomicLong blocks = new AtomicLong();
	final AtomicLong blocksAbandoned = new AtomicLong();
	final AtomicLong imagesDiscarded = new AtomicLong();
	final AtomicLong packets = new AtomicLong();
	final AtomicLong bytes = new AtomicLong();
	final AtomicLong sendErrors = new AtomicLong();
	final AtomicLong resendRequests = new AtomicLong();
	final AtomicLong packetsResent = new AtomicLong();
	final AtomicLong packetsUnavailable = new AtomicLong();
	final AtomicLong testPackets = new AtomicLong();

	final AtomicLong eventsSent = new AtomicLong();
	final AtomicLong eventsRepeated = new AtomicLong();
	final AtomicLong eventsUnanswered = new AtomicLong();
	final AtomicLong eventsDiscarded = new AtomicLong();

	final AtomicLong dropped = new AtomicLong();
	final AtomicLong droppedResent = new AtomicLong();
	final AtomicLong reordered = new AtomicLong();
	final AtomicLong duplicated = new AtomicLong();
	final AtomicLong delayed = new AtomicLong();
	final AtomicLong tooLarge = new AtomicLong();
	final AtomicLong commandsDropped = new AtomicLong();
	final AtomicLong acksDropped = new AtomicLong();
	final AtomicLong cutOff = new AtomicLong();

	DeviceStatistics snapshot() {
		final FaultCounts faults = new FaultCounts(dropped.get(), droppedResent.get(), reordered.get(), duplicated.get(),
			delayed.get(), tooLarge.get(), commandsDropped.get(), acksDropped.get(), cutOff.get());
		final EventCounts events = new EventCounts(eventsSent.get(), eventsRepeated.get(), eventsUnanswered.get(),
			eventsDiscarded.get());
		return new DeviceStatistics(commands.get(), acknowledges.get(), errors.get(), duplicates.get(), malformed.get(),
			pendingAcks.get(), heartbeatsLapsed.get(), blocks.get(), blocksAbandoned.get(), imagesDiscarded.get(),
			packets.get(), bytes.get(), sendErrors.get(), resendRequests.get(), packetsResent.get(),
			packetsUnavailable.get(), testPackets.get(), events, faults);
	}
}
