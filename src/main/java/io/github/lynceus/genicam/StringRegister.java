package io.github.lynceus.genicam;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A StringReg: a text that ends at the first NUL or with the register. */
final class StringRegister extends StringBase implements RegisterBacked {

	private final RegisterAccess register;

	StringRegister(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.STRING_REG, name, element);
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
		final byte[] bytes = register.bytes();
		int end = 0;
		while (end < bytes.length && bytes[end] != 0) {
			end++;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
		}
		catch (final CharacterCodingException e) {
			return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
		}
	}

	@Override
	void writeText(final String text) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		final int length = register.length();
		if (bytes.length > length) {
			throw FeatureException.value(name(), "takes at most " + length + " bytes of text, not " + bytes.length);
		}
		register.write(Arrays.copyOf(bytes, length));
	}

	@Override
	int maxTextLength() {
		return register.length();
	}

	@Override
	CachingMode cachingMode() {
		return register.caching();
	}
}
