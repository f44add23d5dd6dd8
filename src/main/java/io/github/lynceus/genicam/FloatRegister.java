package io.github.lynceus.genicam;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A FloatReg: an IEEE number of four or eight bytes. */
final class FloatRegister extends FloatBase implements RegisterBacked {

	private final RegisterAccess register;

	FloatRegister(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.FLOAT_REG, name, element);
		register = new RegisterAccess(this, element);
	}

	@Override
	public RegisterAccess register() {
		return register;
	}

	@Override
	AccessMode naturalAccess() {
		return register.access();
	}

	/** The register's length, 4 or 8. */
	private int width() {
		final int length = register.length();
		if (length != Float.BYTES && length != Double.BYTES) {
			throw FeatureException.description(name(), "a float register has 4 or 8 bytes, not " + length);
		}
		return length;
	}

	@Override
	double computeDouble() {
		final int width = width();
		final ByteBuffer bytes = ordered(ByteBuffer.wrap(register.bytes()), width);
		return width == Float.BYTES ? bytes.getFloat() : bytes.getDouble();
	}

	@Override
	void writeDouble(final double value) {
		final int width = width();
		final ByteBuffer bytes = ordered(ByteBuffer.allocate(width), width);
		if (width == Float.BYTES) {
			bytes.putFloat((float) value);
		}
		else {
			bytes.putDouble(value);
		}
		register.write(bytes.array());
	}

	private ByteBuffer ordered(final ByteBuffer bytes, final int width) {
		return bytes.order(register.isBigEndian(width) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	double computeMinDouble() {
		return -computeMaxDouble();
	}

	@Override
	double computeMaxDouble() {
		return width() == Float.BYTES ? Float.MAX_VALUE : Double.MAX_VALUE;
	}

	@Override
	boolean isSinglePrecision() {
		return width() == Float.BYTES;
	}

	@Override
	CachingMode cachingMode() {
		return register.caching();
	}
}
