package io.github.lynceus.pixel;

/** How the components of pixels lie in memory. */
enum Packing {

	/** One byte each. */
	BYTES,
	/** 16-bit words in the stream's byte order, low-aligned. */
	WORDS,
	/** 32-bit integers in the stream's byte order. */
	INTEGERS,
	/** IEEE 754 single precision in the stream's byte order. */
	FLOATS,
	/** IEEE 754 double precision in the stream's byte order. */
	DOUBLES,
	/** PFNC's "p": a stream of bits that fills each byte from its low end. */
	STREAM,
	/** GigE Vision's own "Packed": two components in three bytes, the low bits of both in the middle one. */
	LEGACY
}
