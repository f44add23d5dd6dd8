package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameMeaning;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.gige.FrameBuffer;

/** Reads unit and number of live frames from their headers; computes the unit anew only when it changes. */
final class TelopsMeaning implements FrameMeaning {

	private FrameUnit unit = FrameUnit.COUNTS;
	private long key = -1;

	@Override
	public FrameUnit unit(final FrameBuffer frame) {
		final byte[] header = frame.header();
		if (!FrameHeader.isHeader(header)) return unit;
		final long now = (header[HeaderField.CALIBRATION_MODE.offset()] & 0xFFL) << 40
			| (header[HeaderField.DATA_EXP.offset()] & 0xFFL) << 32 | word(header, HeaderField.DATA_OFFSET.offset());
		if (now != key) {
			unit = FrameHeader.of(header).unit();
			key = now;
		}
		return unit;
	}

	@Override
	public long number(final FrameBuffer frame) {
		final byte[] header = frame.header();
		return FrameHeader.isHeader(header) ? word(header, HeaderField.FRAME_ID.offset()) : -1;
	}

	private static long word(final byte[] bytes, final int at) {
		return bytes[at] & 0xFFL | (bytes[at + 1] & 0xFFL) << 8 | (bytes[at + 2] & 0xFFL) << 16
			| (bytes[at + 3] & 0xFFL) << 24;
	}
}
