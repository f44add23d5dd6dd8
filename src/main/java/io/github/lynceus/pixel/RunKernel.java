package io.github.lynceus.pixel;

/** Turns a run of pixels, which begins with a byte, into elements of a plane. One call does a row or a whole image. */
@FunctionalInterface
interface RunKernel {

	/**
	 * @param from payload bytes
	 * @param at first byte of the run
	 * @param plane array of the plane's type
	 * @param to first element
	 * @param pixels how many; the caller knows that they are there
	 */
	void convert(byte[] from, int at, Object plane, int to, int pixels);
}
