package io.github.lynceus.hyper.camera;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.LineStream;
import java.util.List;

/**
 * A push-broom camera. Bands and samples count from 0, ranges leave out their end. Settings are made before a stream is
 * opened or a cube made; while a stream is open they are refused with a {@link CubeException}.
 */
public interface HsiCamera extends HsiSource {

	/** Lines of a reference if nobody says how many: their mean has a tenth of a line's noise. */
	int REFERENCE_LINES = 100;

	// -- Settings --

	/** Samples of a line now. */
	int samples();

	/** Bands of a line now. */
	int bands();

	/** µs. */
	double exposure();

	/** µs. @return what the camera set */
	double setExposure(double micros);

	/** Lines a second. */
	double lineRate();

	/** Lines a second. @return what the camera set */
	double setLineRate(double hertz);

	/**
	 * Narrows lines to samples from the start to before the end, counted in whole lines.
	 *
	 * @return who does that
	 */
	DoneBy setHorizontalCrop(int start, int end);

	/**
	 * Narrows lines to some bands, counted in whole lines; ranges follow each other in the order given.
	 *
	 * @return who does that
	 */
	DoneBy setBands(List<BandRange> ranges);

	/** Whole lines again. */
	void showAll();

	// -- Lines --

	/** Whether a stream is open. */
	boolean isStreaming();

	/** Raw lines as they come, from now on until it is closed. */
	LineStream stream();

	/**
	 * So many raw lines as they come, lost ones counted. {@link LineStream#next()} is null after the last.
	 *
	 * @throws CubeException when there are none wanted, or a stream is open
	 */
	LineStream stream(long lines);

	// -- References --

	/**
	 * Takes lines of what the camera sees now, a white reference for instance, into memory.
	 *
	 * @return a cube of so many lines
	 */
	default Cube captureReference(final int lines, final Progress progress) {
		return cube().lines(0, lines).resolve(progress);
	}

	/** Takes lines without light into memory. @throws CubeException when the camera has no shutter */
	Cube captureDark(int lines, Progress progress);
}
