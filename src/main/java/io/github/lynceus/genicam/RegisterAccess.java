package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.List;

/** The register part of a node: where it is, how long, how it is remembered; and its bytes. */
final class RegisterAccess {

	/** The longest register accepted; a file access buffer or a look-up table stays far below. */
	static final int MAX_LENGTH = 16 << 20;

	private final AbstractNode owner;
	private final List<Operand> addresses = new ArrayList<>(2);
	private final List<Index> indices = new ArrayList<>(1);
	private final Operand length;
	private final Reference port;
	private final AccessMode mode;
	private final CachingMode caching;
	private final boolean bigEndian;
	private final boolean moves;

	/** pIndex: so many times an offset, given, referred to, or else the register's length. */
	private record Index(Reference index, Operand offset) {}

	RegisterAccess(final AbstractNode owner, final XmlElement element) {
		this.owner = owner;
		boolean fixed = true;
		for (final XmlElement e : element.children()) {
			switch (e.name()) {
				case "Address" -> addresses.add(Operand.literal(owner, e.text()));
				case "pAddress" -> addresses.add(Operand.reference(owner.reference(e.text(), Link.POSITION)));
				case "IntSwissKnife" -> addresses.add(inline(e));
				case "pIndex" -> indices.add(index(e));
				default -> {
					continue;
				}
			}
			fixed &= e.name().equals("Address");
		}
		length = Operand.of(owner, element, "Length", Link.POSITION);
		moves = !fixed || length == null || length.reference() != null;
		port = owner.reference(element, "pPort", Link.POSITION);
		mode = AbstractNode.accessMode(element.textOf("AccessMode"), AccessMode.RO);
		caching = switch (element.textOf("Cachable")) {
			case "NoCache" -> CachingMode.NO_CACHE;
			case "WriteAround" -> CachingMode.WRITE_AROUND;
			default -> CachingMode.WRITE_THROUGH;
		};
		bigEndian = element.textOf("Endianess").equals("BigEndian");
	}

	private Operand inline(final XmlElement e) {
		final AbstractNode knife = new IntSwissKnife(owner.space(), owner.name(), e);
		owner.space().addUnnamed(knife);
		// The knife has no name to be looked up by, so the owner takes over what it depends on.
		knife.references().forEach(reference -> owner.reference(reference.target(), Link.POSITION));
		return Operand.node(knife);
	}

	private Index index(final XmlElement e) {
		final Reference reference = owner.reference(e.text(), Link.POSITION);
		final String offset = e.attribute("Offset");
		final String offsetNode = e.attribute("pOffset");
		if (!offset.isEmpty()) {
			return new Index(reference, Operand.literal(owner, offset));
		}
		return new Index(reference,
			offsetNode.isEmpty() ? null : Operand.reference(owner.reference(offsetNode, Link.POSITION)));
	}

	// -- Where --

	AbstractNode owner() {
		return owner;
	}

	CachingMode caching() {
		return caching;
	}

	/** Whether the place depends on other nodes. */
	boolean moves() {
		return moves;
	}

	/** The mode the description gives, as far as the port allows it. */
	AccessMode access() {
		final PortElement p = port();
		return p.isCamera() ? mode.and(p.access()) : p.access();
	}

	AccessMode mode() {
		return mode;
	}

	PortElement port() {
		if (port == null) {
			throw FeatureException.description(owner.name(), "its register has no port");
		}
		if (port.node() instanceof PortElement element) {
			return element;
		}
		throw FeatureException.description(owner.name(), "'" + port.target() + "' is not a port");
	}

	long address() {
		return owner.space().evaluation().once(owner, Evaluation.Aspect.ADDRESS, () -> {
			long sum = 0;
			for (final Operand address : addresses) {
				sum += address.asLong();
			}
			for (final Index index : indices) {
				final long offset = index.offset == null ? length() : index.offset.asLong();
				sum += index.index.node().longValue() * offset;
			}
			return sum;
		});
	}

	/** How many bytes; none at all for a buffer that is empty now. */
	int length() {
		final long bytes = length == null ? 4 : length.asLong();
		if (bytes < 0 || bytes > MAX_LENGTH) {
			throw FeatureException.description(owner.name(), "its register cannot have " + bytes + " bytes");
		}
		return (int) bytes;
	}

	/** Whether the first byte is the most significant. */
	boolean isBigEndian(final int bytes) {
		final PortElement p = port();
		// READREG gives a number in network order; schema 1.0 knew nothing else for four bytes.
		final boolean big = bigEndian || bytes == 4 && p.isCamera() && owner.space().isAlwaysBigEndian();
		return big != p.isSwapped();
	}

	// -- Bytes --

	/** The bytes, remembered ones if they are still good; the caller must not change them. */
	byte[] bytes() {
		return owner.space().evaluation().once(owner, Evaluation.Aspect.BYTES,
			() -> owner.space().registers().read(this));
	}

	/** The bytes, from the device in any case. */
	byte[] deviceBytes() {
		return owner.space().registers().readDevice(this);
	}

	void write(final byte[] bytes) {
		owner.space().registers().write(this, bytes, caching);
	}

	/**
	 * Writes the whole register for the sake of some bits; what the device makes of the others is not known.
	 */
	void writePart(final byte[] bytes) {
		owner.space().registers().write(this, bytes, CachingMode.WRITE_AROUND);
	}
}
