package io.github.lynceus.genicam;

/** An IntReg, MaskedIntReg or StructEntry. */
final class IntegerRegister extends IntegerBase implements RegisterBacked {

	private final RegisterAccess register;
	private final BitField field;

	IntegerRegister(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		super(space, type, name, element);
		register = new RegisterAccess(this, element);
		field = new BitField(this, element);
	}

	@Override
	public RegisterAccess register() {
		return register;
	}

	@Override
	AccessMode naturalAccess() {
		return register.access();
	}

	private BitField.Bits bits() {
		final int length = register.length();
		return field.of(length, register.isBigEndian(length));
	}

	@Override
	long computeLong() {
		return bits().extract(assemble(register.bytes()));
	}

	@Override
	void writeLong(final long value) {
		final BitField.Bits bits = bits();
		if (!bits.holds(value)) {
			throw FeatureException.value(name(), "holds " + bits.min() + " to " + bits.max() + ", not " + value);
		}
		final int length = register.length();
		final boolean whole = bits.width() == 8 * length;
		if (whole) {
			register.write(disassemble(value, length));
			return;
		}
		// A register that cannot be read has no neighbours worth keeping. What is remembered of one that can
		// be is not good enough: a neighbour that acts when written (the fire bit of SCPS) has gone back to
		// zero since, and must stay so.
		final long before = register.mode() == AccessMode.WO ? 0 : assemble(register.deviceBytes());
		register.writePart(disassemble(bits.insert(before, value), length));
	}

	@Override
	long computeMinLong() {
		return bits().min();
	}

	@Override
	long computeMaxLong() {
		return bits().max();
	}

	@Override
	boolean isUnsigned64() {
		final BitField.Bits bits = bits();
		return bits.width() == 64 && !bits.signed();
	}

	@Override
	CachingMode cachingMode() {
		return register.caching();
	}

	// -- Bytes --

	private long assemble(final byte[] bytes) {
		final boolean bigEndian = register.isBigEndian(bytes.length);
		long value = 0;
		for (int i = 0; i < bytes.length; i++) {
			value = value << 8 | bytes[bigEndian ? i : bytes.length - 1 - i] & 0xFF;
		}
		return value;
	}

	private byte[] disassemble(final long value, final int length) {
		final boolean bigEndian = register.isBigEndian(length);
		final byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[bigEndian ? length - 1 - i : i] = (byte) (value >> 8 * i);
		}
		return bytes;
	}
}
