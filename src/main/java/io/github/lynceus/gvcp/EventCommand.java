package io.github.lynceus.gvcp;

import java.util.Arrays;
import java.util.List;

/** EVENT (any number of events, no data) or EVENTDATA (one event and its data), sent by the device. */
public final class EventCommand implements GvcpCommand {

	private final List<GvcpEvent> events;
	private final byte[] data;
	private final boolean extendedIds;

	/**
	 * @param data null for EVENT; for EVENTDATA the device's bytes, after exactly one event
	 * @param extendedIds whether block ids have 64 bits
	 */
	public EventCommand(final List<GvcpEvent> events, final byte[] data, final boolean extendedIds) {
		this.events = List.copyOf(events);
		this.data = data == null ? null : data.clone();
		this.extendedIds = extendedIds;
		if (data != null && events.size() != 1) {
			throw new IllegalArgumentException("EVENTDATA carries exactly one event");
		}
	}

	public List<GvcpEvent> events() {
		return events;
	}

	/** The device's data, or null for a plain EVENT. */
	public byte[] data() {
		return data == null ? null : data.clone();
	}

	public boolean extendedIds() {
		return extendedIds;
	}

	@Override
	public int code() {
		return data == null ? EVENT : EVENT_DATA;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof EventCommand that && that.events.equals(events) && that.extendedIds == extendedIds &&
			Arrays.equals(that.data, data);
	}

	@Override
	public int hashCode() {
		return 31 * events.hashCode() + Arrays.hashCode(data);
	}

	@Override
	public String toString() {
		return "EventCommand" + events + (data == null ? "" : " with " + data.length + " bytes");
	}
}
