package io.github.lynceus.hyper.camera;

import io.github.lynceus.genicam.FeatureException;
import io.github.lynceus.genicam.IntegerNode;
import io.github.lynceus.genicam.Node;
import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.hyper.CubeException;

/**
 * The shutter of Specim's cameras. Writing a pulse length moves it, whatever stood there before, and no register tells
 * where it is.
 */
final class Shutter {

	private static final String CLOSES = "MotorShutter_PulseFwd";
	private static final String OPENS = "MotorShutter_PulseRev";

	/** What drivers of these cameras write. */
	private static final long PULSE = 255;

	private final String camera;
	private final NodeMap features;

	Shutter(final String camera, final NodeMap features) {
		this.camera = camera;
		this.features = features;
	}

	boolean isThere() {
		return features.has(CLOSES) && features.has(OPENS);
	}

	/** @throws CubeException when there is none, or it is not moved */
	void move(final boolean closed) {
		if (!isThere()) throw new CubeException(
			camera + " has no shutter: cover its lens and capture a reference instead.");
		final String name = closed ? CLOSES : OPENS;
		try {
			final Node node = features.node(name).orElse(null);
			features.setLong(name, node instanceof IntegerNode pulse ? Math.min(PULSE, pulse.max()) : PULSE);
		}
		catch (final FeatureException | GigeException exc) {
			throw new CubeException(camera + " did not " + (closed ? "close" : "open") + " its shutter: " + exc.getMessage(),
				exc);
		}
	}
}
