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

	private DeviceEvent(final GvcpEvent event, final byte[] data) {
		this.event = event;
		this.data = data == null ? NONE : data;
		item = item(event, this.data);
	}

	/** One of the events of an EVENT or EVENTDATA command. */
	static DeviceEvent of(final EventCommand command, final int index) {
		return new DeviceEvent(command.events().get(index), command.data());
	}

	private static byte[] item(final GvcpEvent event, final byte[] data) {
		final ByteBuffer b = ByteBuffer.allocate(16 + data.length);
		b.putShort((short) 0).putShort((short) event.id()).putShort((short) event.channel());
		return b.putShort((short) event.blockId()).putLong(event.timestamp()).put(data).array();
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

	/**
	 * The whole item, for {@link io.github.lynceus.genicam.NodeMap#event}. Always as sent with 16-bit block ids, of 64-bit
	 * ones the low 16: a description counts its registers from the item's first byte, and cannot know which ids are in use.
	 */
	public byte[] item() {
		return item.clone();
	}

	@Override
	public String toString() {
		return String.format("event 0x%04X at %d", id(), timestamp());
	}
}
