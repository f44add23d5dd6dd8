package io.github.lynceus.hyper.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.github.lynceus.hyper.CubeException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The only class that knows ONNX Runtime, loaded when a model predicts for the first time. Memory of the model is
 * native and lasts until {@link #close}.
 */
final class OnnxSession implements AutoCloseable {

	private final String name;
	private final OrtEnvironment environment;
	private final OrtSession session;
	/** Running reads, closing writes: what runs is never freed. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();
	private boolean closed;

	/** @throws CubeException when ONNX Runtime does not take the model */
	OnnxSession(final OnnxFile file, final int threads) {
		name = file.name();
		environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			// Windows reports through the system; see OnnxRuntime for the others.
			environment.setTelemetry(false);
			options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
			options.setIntraOpNumThreads(threads);
			options.setInterOpNumThreads(1);
			// Waiting threads would otherwise keep the cores from receiving lines.
			options.addConfigEntry("session.intra_op.allow_spinning", "0");
			session = environment.createSession(file.bytes(), options);
		}
		catch (final OrtException exception) {
			throw failed("is not accepted by ONNX Runtime", exception);
		}
	}

	/**
	 * Runs the model once.
	 *
	 * @param values of the spectra one after the other; a direct buffer
	 * @return {@code float[]}, {@code long[]} or {@code String[]}, flat
	 * @throws CubeException when it fails
	 */
	Object run(final String input, final String output, final FloatBuffer values, final int spectra, final int bands) {
		lock.readLock().lock();
		try {
			if (closed) {
				throw new CubeException("The model " + name + " is closed: open it again.");
			}
			try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, new long[] { spectra, bands });
				OrtSession.Result result = session.run(Map.<String, OnnxTensorLike>of(input, tensor), Set.of(output)))
			{
				return flat(result.get(0));
			}
		}
		catch (final OrtException exception) {
			throw failed("failed", exception);
		}
		finally {
			lock.readLock().unlock();
		}
	}

	private Object flat(final OnnxValue value) throws OrtException {
		if (!(value instanceof OnnxTensor tensor)) {
			throw new CubeException("The model " + name + " gives " + value.getType() + " instead of a table.");
		}
		switch (tensor.getInfo().type) {
			case FLOAT -> {
				final float[] values = new float[tensor.getFloatBuffer().remaining()];
				tensor.getFloatBuffer().get(values);
				return values;
			}
			case INT64 -> {
				final long[] values = new long[tensor.getLongBuffer().remaining()];
				tensor.getLongBuffer().get(values);
				return values;
			}
			case INT32 -> {
				final int[] values = new int[tensor.getIntBuffer().remaining()];
				tensor.getIntBuffer().get(values);
				return Arrays.stream(values).asLongStream().toArray();
			}
			case STRING -> {
				final Object labels = tensor.getValue();
				return labels instanceof String[][] rows
					? Arrays.stream(rows).flatMap(Arrays::stream).toArray(String[]::new) : labels;
			}
			default -> throw new CubeException("The model " + name + " gives values of type " + tensor.getInfo().type
				+ ", which are not read.");
		}
	}

	private CubeException failed(final String what, final OrtException exception) {
		final String reason = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
		return new CubeException("The model " + name + " " + what + ": "
			+ reason.substring(0, Math.min(300, reason.length())),
			exception);
	}

	/** Waits for what is running. */
	@Override
	public void close() {
		lock.writeLock().lock();
		try {
			if (!closed) {
				closed = true;
				session.close();
			}
		}
		catch (final OrtException exception) {
			throw failed("could not be closed", exception);
		}
		finally {
			lock.writeLock().unlock();
		}
	}
}
