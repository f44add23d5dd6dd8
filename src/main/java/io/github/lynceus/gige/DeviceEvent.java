package io.github.lynceus.gige;

import io.github.lynceus.gvcp.EventCommand;
import io.github.lynceus.gvcp.GvcpEvent;
import java.nio.ByteBuffer;

/** Something a device reported through its message channel. */
public final class DeviceEvent {

	private static final byte[] NONE = {};

	private final GvcpEvent event;
	private final byte[] data;
	private final byte[] item;

	private DeviceEvent(final GvcpEvent event, final byte[] data, final boolean extendedIds) {
		this.event = event;
		this.data = data == null ? NONE : data;
		item = item(event, this.data, extendedIds);
	}

	/** One of the events of an EVENT or EVENTDATA command. */
	static DeviceEvent of(final EventCommand command, final int index) {
		return new DeviceEvent(command.events().get(index), command.data(), command.extendedIds());
	}

	/** As in the EVENT item on the wire, for registers of an event port count from its first byte. */
	private static byte[] item(final GvcpEvent event, final byte[] data, final boolean extendedIds) {
		final int head = extendedIds ? 24 : 16;
		final ByteBuffer b = ByteBuffer.allocate(head + data.length);
		b.putShort((short) (extendedIds ? head + data.length : 0));
		b.putShort((short) event.id()).putShort((short) event.channel());
		if (extendedIds) b.putShort((short) 0).putLong(event.blockId());
		else b.putShort((short) event.blockId());
		return b.putLong(event.timestamp()).put(data).array();
	}

	/** 0x0002 to 0x8000 standard, 0x8001 to 0x8FFF errors, from 0x9000 the manufacturer's. */
	public int id() {
		return event.id();
	}

	/** Stream channel it belongs to. */
	public int channel() {
		return event.channel();
	}

	/** Block it belongs to, 0 if none. */
	public long blockId() {
		return event.blockId();
	}

	/** Device ticks. */
	public long timestamp() {
		return event.timestamp();
	}

	/** The device's own data; empty for a plain EVENT. */
	public byte[] data() {
		return data.clone();
	}

	/** The whole item as it came, for {@link io.github.lynceus.genicam.NodeMap#event}. */
	public byte[] item() {
		return item.clone();
	}

	@Override
	public String toString() {
		return String.format("event 0x%04X at %d", id(), timestamp());
	}
}
