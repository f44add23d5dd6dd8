package io.github.lynceus.telops;

import io.github.lynceus.camera.FrameUnit;
import java.util.Locale;

/** The text beside a file of nothing but pixels that says how to read it: an ENVI header, which many programs know. */
final class EnviHead {

	private EnviHead() {}

	/** One band for each frame; {@code unit} and {@code rate} as for {@link TiffHead#of}. */
	static String of(final int width, final int height, final int images, final FrameUnit unit, final double rate) {
		final StringBuilder text = new StringBuilder("ENVI\ndescription = {Frames of a Telops camera, one band each}\n");
		text.append("samples = ").append(width).append("\nlines = ").append(height).append("\nbands = ").append(images)
			.append("\nheader offset = 0\nfile type = ENVI Standard\ndata type = 12\ninterleave = bsq\nbyte order = 0\n");
		if (rate > 0) text.append(String.format(Locale.ROOT, "frame rate = %.6f\n", rate));
		if (unit != null && unit.isCalibrated())
			text.append("data units = ").append(unit.unit()).append("\ncount scale = ").append(unit.scale())
				.append("\ncount offset = ").append(unit.offset()).append('\n');
		return text.toString();
	}
}
