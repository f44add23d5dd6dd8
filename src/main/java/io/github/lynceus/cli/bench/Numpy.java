package io.github.lynceus.cli.bench;

import io.github.lynceus.camera.FrameUnit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** Python with numpy, which converts the same array when it is asked to; nothing at all where there is no numpy. */
final class Numpy implements AutoCloseable {

	/** Reads "name times" from standard input, answers with the nanoseconds of one time. */
	private static final String SCRIPT = String.join("\n",
		"import sys, time",
		"import numpy as np",
		"a = np.fromfile(sys.argv[1], '<u2')",
		"scale, offset = float(sys.argv[2]), float(sys.argv[3])",
		"first = int(sys.argv[4])",
		"f = np.empty(a.shape, np.float32)",
		// Makes malloc keep what is freed, as in a program that has been working for a while.
		"large = np.empty(30_000_000, np.uint8); del large",
		"def expression():",
		"    return a.astype(np.float32) * scale + offset",
		"def given():",
		"    np.copyto(f, a); np.multiply(f, scale, out=f); np.add(f, offset, out=f)",
		"def marked():",
		"    given(); f[a >= first] = np.nan",
		"print(np.__version__, flush=True)",
		"for line in sys.stdin:",
		"    name, times = line.split()",
		"    if name == 'mean':",
		"        print(float(np.mean(f, dtype=np.float64)), flush=True)",
		"        continue",
		"    job = globals()[name]",
		"    begin = time.perf_counter_ns()",
		"    for i in range(int(times)): job()",
		"    print((time.perf_counter_ns() - begin) / int(times), flush=True)");

	private final Path array;
	private final Process process;
	private final BufferedReader answers;
	private final PrintWriter questions;
	private final String version;

	private Numpy(final Path array, final Process process) throws IOException {
		this.array = array;
		this.process = process;
		answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
		version = answers.readLine();
	}

	private Numpy() {
		array = null;
		process = null;
		answers = null;
		questions = null;
		version = null;
	}

	/** @param counts unsigned */
	static Numpy start(final short[] counts, final FrameUnit unit) throws IOException {
		final Path array = Files.createTempFile("lynceus-bench", ".u16");
		final ByteBuffer bytes = ByteBuffer.allocate(2 * counts.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asShortBuffer().put(counts);
		Files.write(array, bytes.array());
		final ProcessBuilder builder = new ProcessBuilder("python3", "-c", SCRIPT, array.toString(), Double.toString(unit.scale()),
			Double.toString(unit.offset()), Integer.toString(unit.firstSpecialCode())).redirectError(ProcessBuilder.Redirect.DISCARD);
		try {
			return new Numpy(array, builder.start());
		}
		catch (final IOException exc) {
			// NB: a computer without Python has nothing to compare with.
			Files.delete(array);
			return new Numpy();
		}
	}

	private boolean isThere() {
		return version != null;
	}

	String version() {
		return version;
	}

	/** Nanoseconds of one conversion. @param name "expression", or "given" for one into an array that exists, "marked" with NaN for marks as well */
	OptionalDouble nanos(final String name, final int times) throws IOException {
		return isThere() ? OptionalDouble.of(ask(name + " " + times)) : OptionalDouble.empty();
	}

	/** Mean value of what was converted last into an array that exists. */
	Optional<Double> mean() throws IOException {
		return isThere() ? Optional.of(ask("mean 1")) : Optional.empty();
	}

	private double ask(final String question) throws IOException {
		questions.println(question);
		final String answer = answers.readLine();
		if (answer == null) throw new IOException("Python ended while it was asked to convert.");
		return Double.parseDouble(answer);
	}

	@Override
	public void close() throws IOException {
		if (process != null) process.destroy();
		if (array != null) Files.deleteIfExists(array);
	}
}
