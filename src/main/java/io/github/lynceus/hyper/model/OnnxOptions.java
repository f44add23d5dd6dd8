package io.github.lynceus.hyper.model;

/**
 * How ONNX Runtime works.
 *
 * @param threads on which it works at one block; 1 unless lines are too slow, as with large forests
 * @param blockSize pixels it gets at a time: large ones occupy several threads, small ones stay in the cache
 */
public record OnnxOptions(int threads, int blockSize) {

	/** One thread, 512 pixels. */
	public static final OnnxOptions DEFAULT = new OnnxOptions(1, 512);

	/** Neither is less than 1. */
	public OnnxOptions {
		threads = Math.max(1, threads);
		blockSize = Math.max(1, blockSize);
	}

	/** With other threads. */
	public OnnxOptions withThreads(final int count) {
		return new OnnxOptions(count, blockSize);
	}

	/** With other blocks. */
	public OnnxOptions withBlockSize(final int pixels) {
		return new OnnxOptions(threads, pixels);
	}
}
