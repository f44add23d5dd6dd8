package io.github.lynceus.gige;

import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.DescriptionUrl;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.ReadMemoryCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Fetches a device's GenICam description from its memory, and unpacks it. */
public final class DescriptionDownload {

	/** A description has a few megabytes at most; more than this unpacked is an attack or a defect. */
	private static final int MAX_UNPACKED = 256 << 20;

	private DescriptionDownload() {}

	/**
	 * Reads the file that the first URL register names, or, if that fails, the second.
	 *
	 * @param progress told how much is done, 0 to 1
	 * @return the XML as bytes, in whatever encoding it declares
	 */
	public static byte[] fetch(final ControlChannel control, final Consumer<Double> progress) {
		try {
			return fetch(control, Bootstrap.FIRST_URL, progress);
		}
		catch (final NoAnswerException | ControlLostException | ChannelClosedException | CommandInterruptedException exc) {
			throw exc;
		}
		catch (final GigeException first) {
			try {
				return fetch(control, Bootstrap.SECOND_URL, progress);
			}
			catch (final GigeException second) {
				first.addSuppressed(second);
				throw first;
			}
		}
	}

	private static byte[] fetch(final ControlChannel control, final int register, final Consumer<Double> progress) {
		final DescriptionUrl url = url(control, register);
		final byte[] file = new byte[url.length()];
		for (int done = 0; done < file.length;) {
			final int step = Math.min(ReadMemoryCommand.MAX_COUNT, file.length - done);
			System.arraycopy(control.readMemory(url.address() + done, step), 0, file, done, step);
			done += step;
			progress.accept((double) done / file.length);
		}
		// NB: the name decides for other software too, but a file that begins as an archive can be nothing
		// else.
		final boolean packed = url.isZip() || file.length > 1 && file[0] == 'P' && file[1] == 'K';
		return packed ? unpack(file, url.name()) : file;
	}

	private static DescriptionUrl url(final ControlChannel control, final int register) {
		final byte[] field = control.readMemory(register, Bootstrap.URL_LENGTH);
		final DescriptionUrl url;
		try {
			url = DescriptionUrl.parse(new String(field, StandardCharsets.ISO_8859_1));
		}
		catch (final DescriptionException exc) {
			throw new GigeException(exc.getMessage(), exc);
		}
		if (url.location() == DescriptionUrl.Location.LOCAL) return url;
		throw new GigeException("The camera keeps its description at \"" + url.name() +
			"\", which is not in its own memory.");
	}

	private static byte[] unpack(final byte[] file, final String name) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
				if (entry.isDirectory()) continue;
				final byte[] xml = zip.readNBytes(MAX_UNPACKED);
				if (xml.length == MAX_UNPACKED) {
					throw new GigeException("The camera's description " + name + " is too large.");
				}
				return xml;
			}
			throw new GigeException("The camera's description " + name + " is an empty archive.");
		}
		catch (final IOException exc) {
			throw new GigeException(
				"The camera's description " + name + " cannot be unpacked: " + exc.getMessage() + ".", exc);
		}
	}
}
