package io.github.lynceus.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The camera description as a client finds it in the register space, plain or zipped.
 *
 * @param url content of the first URL register
 * @param address first byte
 * @param bytes the file
 */
record Description(String url, long address, byte[] bytes) {

	/** A read of the last piece may reach this far past the end; clients read in pieces of fixed size. */
	private static final int SLACK = 536;

	static Description of(final DeviceModel model, final boolean zipped) {
		final byte[] bytes = zipped ? zip(model.descriptionFileName(), model.description()) : model.description();
		final String file = zipped ? withSuffix(model.descriptionFileName()) : model.descriptionFileName();
		final String url = String.format("Local:%s;%X;%X", file, model.descriptionAddress(), bytes.length);
		return new Description(url, model.descriptionAddress(), bytes);
	}

	private static String withSuffix(final String xml) {
		return (xml.toLowerCase().endsWith(".xml") ? xml.substring(0, xml.length() - 4) : xml) + ".zip";
	}

	private static byte[] zip(final String name, final byte[] content) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	boolean contains(final long at, final int length) {
		return at >= address && at < address + bytes.length && at + length <= address + bytes.length + SLACK;
	}

	/** Copies bytes; those past the end are 0. */
	void read(final long at, final byte[] into) {
		final int from = (int) (at - address);
		final int length = Math.min(into.length, bytes.length - from);
		System.arraycopy(bytes, from, into, 0, length);
	}
}
