package io.github.lynceus.hyper.file;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.CubeHeader;
import io.github.lynceus.hyper.CubeMetadata;
import io.github.lynceus.hyper.CubeShape;
import io.github.lynceus.hyper.CubeWriter;
import io.github.lynceus.hyper.Interleave;
import io.github.lynceus.hyper.SampleType;
import io.github.lynceus.hyper.file.EnviHeader.CaptureState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * PAM (netpbm's {@code P7}): unsigned counts of 8 or 16 bits, the high byte first, behind a short text. WIDTH is
 * samples, HEIGHT lines and DEPTH bands. The values are BIP, as the format has it, or BIL if TUPLTYPE says {@code BIL},
 * which other programs do not know. It holds no wavelengths or other metadata.
 */
public final class PamFile {

	static final String MAGIC = "P7\n";
	private static final int MAX_HEADER = 1 << 16;
	private static final String END = "ENDHDR";

	private PamFile() {}

	/**
	 * Opens a cube.
	 *
	 * @throws CubeException when the file is missing or is no PAM
	 */
	public static FileCube open(final Path path) {
		final byte[] beginning;
		try (InputStream in = Files.newInputStream(path)) {
			beginning = in.readNBytes(MAX_HEADER);
		}
		catch (final IOException exception) {
			throw FileTrouble.reading(path, exception);
		}
		return open(path, new String(beginning, StandardCharsets.ISO_8859_1));
	}

	private static FileCube open(final Path path, final String text) {
		final String name = path.getFileName().toString();
		if (!text.startsWith(MAGIC)) {
			throw new CubeException(name + " is no PAM file: it does not begin with P7.");
		}
		final Map<String, String> fields = new HashMap<>();
		int at = MAGIC.length();
		while (true) {
			final int end = text.indexOf('\n', at);
			if (end < 0) {
				throw new CubeException("The header of the PAM file " + name + " has no end: the line " + END + " is missing.");
			}
			final String line = text.substring(at, end).strip();
			at = end + 1;
			if (line.equals(END)) {
				break;
			}
			final String[] words = line.split("\\s+", 2);
			if (words.length == 2 && !line.startsWith("#")) {
				// TUPLTYPE may stand on several lines, which belong together.
				fields.merge(words[0], words[1], (one, two) -> one + " " + two);
			}
		}
		final int max = number(fields, "MAXVAL", name);
		if (max > 65535) {
			throw new CubeException("In the PAM file " + name + ", MAXVAL is " + max + ", more than 16 bits: it is not read.");
		}
		final boolean isBil = fields.getOrDefault("TUPLTYPE", "").toUpperCase(Locale.ROOT).equals(Interleave.BIL.name());
		final Interleave interleave = isBil ? Interleave.BIL : Interleave.BIP;
		// A height of 0 is ours, of a capture that was not finished.
		final boolean unfinished = "0".equals(fields.get("HEIGHT"));
		final CubeShape shape = CubeShape.of(unfinished ? 0 : number(fields, "HEIGHT", name), number(fields, "WIDTH", name),
			number(fields, "DEPTH", name));
		return FileFit.open(path,
			new CubeHeader(shape, max > 255 ? SampleType.UINT16 : SampleType.UINT8, interleave, CubeMetadata.NONE),
			new DataLayout(interleave, ByteOrder.BIG_ENDIAN, at), new CaptureState(unfinished, LineRanges.NONE), List.of());
	}

	private static int number(final Map<String, String> fields, final String key, final String name) {
		final String text = fields.getOrDefault(key, "");
		if (!text.matches("0*[1-9]\\d{0,8}")) {
			throw new CubeException("In the header of the PAM file " + name + ", " + key + " is '"
				+ text.substring(0, Math.min(text.length(), 40)) + "', where a number from 1 on is needed.");
		}
		return Integer.parseInt(text);
	}

	/**
	 * A writer of counts; a file of the name is replaced. It can be read whenever the program stops.
	 *
	 * @param interleave BIP, which every program reads, or BIL
	 */
	public static CubeWriter writer(final Path path, final Interleave interleave) {
		if (interleave == Interleave.BSQ) {
			throw new CubeException("A PAM file is BIP or BIL, never BSQ: choose one of them, or write ENVI.");
		}
		return new PamWriter(path, interleave);
	}
}
