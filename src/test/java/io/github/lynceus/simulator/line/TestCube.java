package io.github.lynceus.simulator.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A cube whose every number is known, written as a file by the definition of the format and nothing of ours: the number
 * at line l, band b, sample s is (7l + 131b + 17s) modulo a power of two, so that no two axes can be confused.
 *
 * @param modulus 256 for bytes, 4096 for 12 bits
 */
public record TestCube(int lines, int samples, int bands, int modulus) {

	/** Lines 5, bands 11 and samples 13, all different and none a multiple of a word. */
	public static final TestCube INDEX = new TestCube(5, 13, 11, 4096);

	public int value(final long line, final int band, final int sample) {
		return (int) ((7 * line + 131L * band + 17L * sample) % modulus);
	}

	/** Line, band and sample after another. */
	public int[] line(final long line) {
		final int[] values = new int[bands * samples];
		for (int b = 0; b < bands; b++) for (int s = 0; s < samples; s++) values[b * samples + s] = value(line, b, s);
		return values;
	}

	/** Unsigned 16-bit, line by line, as most cameras' cubes are. */
	public Path write(final Path folder) throws IOException {
		return write(folder, "cube", 12, "bil", false, 0);
	}

	/** Gives the header. @param type ENVI's code */
	public Path write(final Path folder, final String name, final int type, final String interleave,
		final boolean bigEndian, final int offset) throws IOException
	{
		final int bytes = switch (type) {
			case 1 -> 1;
			case 2, 12 -> 2;
			case 3, 4, 13 -> 4;
			default -> 8;
		};
		final ByteBuffer data = ByteBuffer.allocate(offset + lines * samples * bands * bytes)
			.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		for (int l = 0; l < lines; l++) {
			for (int b = 0; b < bands; b++) {
				for (int s = 0; s < samples; s++) {
					final int index = switch (interleave) {
						case "bil" -> (l * bands + b) * samples + s;
						case "bip" -> (l * samples + s) * bands + b;
						default -> (b * lines + l) * samples + s;
					};
					put(data, offset + index * bytes, type, value(l, b, s));
				}
			}
		}
		Files.write(folder.resolve(name + ".img"), data.array());
		return Files.writeString(folder.resolve(name + ".hdr"), String.format(Locale.ROOT, "ENVI\n"
			+ "description = {\n  known numbers, samples = 99 }\nsamples = %d\nlines   = %d\nbands = %d\nheader offset = %d\n"
			+ "file type = ENVI Standard\ndata type = %d\ninterleave = %s\n; byte order = 7\nbyte order = %d\n"
			+ "wavelength units = Nanometers\nwavelength = {%s}\n", samples, lines, bands, offset, type,
			interleave.toUpperCase(Locale.ROOT), bigEndian ? 1 : 0, wavelengths()), StandardCharsets.UTF_8);
	}

	/** 400 nm and 10 nm more from band to band. */
	private String wavelengths() {
		final StringBuilder text = new StringBuilder();
		for (int b = 0; b < bands; b++) text.append(b == 0 ? "" : ",\n ").append(400 + 10 * b);
		return text.toString();
	}

	private static void put(final ByteBuffer data, final int at, final int type, final int value) {
		switch (type) {
			case 1 -> data.put(at, (byte) value);
			case 2, 12 -> data.putShort(at, (short) value);
			case 3, 13 -> data.putInt(at, value);
			case 4 -> data.putFloat(at, value);
			case 5 -> data.putDouble(at, value);
			default -> data.putLong(at, value);
		}
	}
}
