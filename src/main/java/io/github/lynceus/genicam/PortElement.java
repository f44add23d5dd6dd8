package io.github.lynceus.genicam;

import java.util.Map;
import java.util.Optional;

/** A Port: the camera, a frame's chunk, or an event's data. */
final class PortElement extends AbstractNode implements PortNode {

	private final String chunkText;
	private final Reference chunkReference;
	private final boolean swapped;
	private volatile byte[] event;

	PortElement(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.PORT, name, element);
		chunkText = element.textOf("ChunkID");
		chunkReference = reference(element, "pChunkID", Link.POSITION);
		swapped = element.isYes("SwapEndianess");
	}

	@Override
	public Optional<Long> chunkId() {
		try {
			return chunkText.isEmpty() ? Optional.empty()
				: Optional.of(Long.parseUnsignedLong(hexId(chunkText), 16));
		}
		catch (final NumberFormatException e) {
			return Optional.empty();
		}
	}

	@Override
	public boolean isChunk() {
		return !chunkText.isEmpty() || chunkReference != null;
	}

	@Override
	public boolean isEvent() {
		return !isChunk() && eventId().isPresent();
	}

	boolean isCamera() {
		return !isChunk() && !isEvent();
	}

	/** Whether registers have the other byte order than they say. */
	boolean isSwapped() {
		return swapped;
	}

	/** The last data of the event; the registers' addresses count from its first byte. */
	void event(final byte[] data) {
		event = data;
	}

	@Override
	AccessMode naturalAccess() {
		if (isChunk()) {
			return chunk() == null ? AccessMode.NA : AccessMode.RO;
		}
		if (isEvent()) {
			return event == null ? AccessMode.NA : AccessMode.RO;
		}
		return AccessMode.RW;
	}

	/** Fills {@code into}; nothing is remembered. */
	void read(final AbstractNode register, final long address, final byte[] into) {
		if (isCamera()) {
			camera(register).read(address, into);
			return;
		}
		final byte[] data = isChunk() ? chunk() : event;
		if (data == null) {
			throw new FeatureException(register.name(), FeatureException.Reason.UNCONNECTED, "The feature "
				+ register.name() + (isChunk() ? " comes with a frame, and there is none with it."
					: " comes with an event, which has not happened yet."));
		}
		if (address < 0 || address > data.length - into.length) {
			throw new FeatureException(register.name(), FeatureException.Reason.UNCONNECTED, "The feature "
				+ register.name() + " lies beyond the " + data.length + " bytes that came with the "
				+ (isChunk() ? "frame." : "event."));
		}
		System.arraycopy(data, (int) address, into, 0, into.length);
	}

	void write(final AbstractNode register, final long address, final byte[] data) {
		if (!isCamera()) {
			throw FeatureException.type(register.name(), "comes from the camera and cannot be written");
		}
		camera(register).write(address, data);
	}

	private Port camera(final AbstractNode register) {
		final Port camera = space().camera();
		if (camera == null) {
			throw new FeatureException(register.name(), FeatureException.Reason.UNCONNECTED,
				"The feature " + register.name() + " cannot be reached, no camera is connected.");
		}
		return camera;
	}

	/** This frame's data for the chunk, or null. */
	private byte[] chunk() {
		final Map<Long, byte[]> chunks = space().chunks();
		if (chunks == null) {
			return null;
		}
		final Optional<Long> id = chunkReference == null ? chunkId()
			: Optional.of(chunkReference.node().longValue());
		return id.map(chunks::get).orElse(null);
	}

}
