package io.github.lynceus.genicam;

import java.util.HexFormat;

/** A Register: bytes that only their user understands. */
final class ByteRegister extends AbstractValueNode implements RegisterBacked {

	private final RegisterAccess register;

	ByteRegister(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.REGISTER, name, element);
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

	@Override
	String textValue() {
		return HexFormat.of().withUpperCase().formatHex(register.bytes());
	}

	@Override
	public void setText(final String text) {
		final byte[] bytes;
		try {
			bytes = HexFormat.of().parseHex(text.replaceAll("\\s+", ""));
		}
		catch (final IllegalArgumentException e) {
			throw FeatureException.value(name(), "takes bytes in hexadecimal, not '" + text + "'");
		}
		setBytes(bytes);
	}

	@Override
	CachingMode cachingMode() {
		return register.caching();
	}
}
