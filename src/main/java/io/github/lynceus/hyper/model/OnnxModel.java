package io.github.lynceus.hyper.model;

import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A model in an ONNX file, run by ONNX Runtime. The file is looked through by {@link OnnxParser} before ONNX Runtime
 * sees it, and ONNX Runtime starts with the first prediction. Only the output that is wanted is asked for, so maps of
 * probabilities (scikit-learn's ZipMap) cost nothing and need no option at export.
 */
public final class OnnxModel implements Model {

	private final OnnxFile file;
	private final OnnxOptions options;
	private final OnnxSignature signature;
	private final Queue<Block> blocks = new ConcurrentLinkedQueue<>();
	private OnnxSession session;
	private boolean closed;

	private OnnxModel(final OnnxFile file, final OnnxOptions options) {
		this.file = file;
		this.options = options;
		signature = OnnxSignature.of(file);
	}

	/** Opens a model with the usual options. */
	public static OnnxModel open(final Path path) {
		return open(path, OnnxOptions.DEFAULT);
	}

	/**
	 * Opens a model.
	 *
	 * @throws CubeException when the file cannot be read, is no model of spectra, is refused, or ONNX Runtime is missing
	 */
	public static OnnxModel open(final Path path, final OnnxOptions options) {
		final OnnxModel model = new OnnxModel(OnnxFile.read(path), options);
		OnnxRuntime.require(model.name());
		return model;
	}

	@Override
	public String name() {
		return file.name();
	}

	@Override
	public ModelKind kind() {
		return signature.kind();
	}

	@Override
	public int inputs() {
		return signature.bands();
	}

	@Override
	public Wavelengths wavelengths() {
		return signature.wavelengths();
	}

	@Override
	public List<ModelOutput> outputs() {
		return signature.outputs();
	}

	@Override
	public List<String> classNames() {
		return signature.classes().names();
	}

	@Override
	public void predict(final float[] line, final int samples, final float[] out) {
		final int bands = line.length / samples;
		if (inputs() != 0 && inputs() != bands) {
			throw new CubeException("The model " + name() + " takes " + inputs() + " bands, and the line has " + bands + ".");
		}
		final OnnxSession running = session();
		final int rows = signature.fixedRows() > 0 ? signature.fixedRows() : options.blockSize();
		final Block known = blocks.poll();
		final Block block = known != null && known.fits(rows, bands) ? known : new Block(rows, bands);
		for (int first = 0; first < samples; first += rows) {
			final int count = Math.min(rows, samples - first);
			final int given = signature.fixedRows() > 0 ? rows : count;
			block.fill(line, samples, first, count);
			final Object result = running.run(signature.input(), signature.output(), block.buffer(given), given, bands);
			signature.take(result, given, count, out, first, samples);
		}
		blocks.add(block);
	}

	private synchronized OnnxSession session() {
		if (closed) {
			throw new CubeException("The model " + name() + " is closed: open it again.");
		}
		if (session == null) {
			session = OnnxRuntime.with(name(), () -> new OnnxSession(file, options.threads()));
		}
		return session;
	}

	@Override
	public synchronized void close() {
		closed = true;
		blocks.clear();
		if (session != null) {
			session.close();
			session = null;
		}
	}

	/** Spectra one after the other, as ONNX wants them, on the way from a line of bands. */
	private static final class Block {

		/** Small enough that both sides of the turning stay in the cache. */
		private static final int TILE = 16;

		private final int rows;
		private final int bands;
		private final float[] spectra;
		private final FloatBuffer buffer;

		Block(final int rows, final int bands) {
			this.rows = rows;
			this.bands = bands;
			spectra = new float[Math.multiplyExact(rows, bands)];
			buffer = ByteBuffer.allocateDirect(Math.multiplyExact(spectra.length, Float.BYTES)).order(ByteOrder.nativeOrder())
				.asFloatBuffer();
		}

		boolean fits(final int otherRows, final int otherBands) {
			return rows == otherRows && bands == otherBands;
		}

		void fill(final float[] line, final int samples, final int first, final int count) {
			for (int tile = 0; tile < count; tile += TILE) {
				final int end = Math.min(tile + TILE, count);
				for (int band = 0; band < bands; band++) {
					final int from = band * samples + first;
					for (int i = tile; i < end; i++) {
						spectra[i * bands + band] = line[from + i];
					}
				}
			}
			buffer.clear().put(spectra, 0, count * bands);
		}

		FloatBuffer buffer(final int count) {
			return buffer.clear().limit(count * bands);
		}
	}
}
