package io.github.lynceus.check;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.FrameStream;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.PathTest;
import io.github.lynceus.gvcp.Bootstrap;
import java.time.Duration;

/** Receives a camera's stream for a short time, with its settings as they are. */
final class StreamProbe {

	private static final Duration TICK = Duration.ofMillis(100);

	private StreamProbe() {}

	/** The camera's packet size is afterwards what it was before the path was tested. */
	static StreamTrial run(final CameraLink link, final PathTest path, final CheckRequest request, final Progress progress) {
		final int register = link.control().readRegister(Bootstrap.SCPS) & ~Bootstrap.SCPS_FIRE_TEST;
		final long begin = System.nanoTime();
		try (FrameStream stream = link.start(path.largest() > 0 ? path.largest() : path.set(), request.receiveBuffer())) {
			new Poll(TICK, progress).until(() -> false, request.stream());
			// NB: not after the end, which finds the last image unfinished.
			return new StreamTrial("", (System.nanoTime() - begin) / 1e9, stream.packetSize(), stream.statistics());
		}
		catch (final CancelledException exc) {
			throw exc;
		}
		catch (final CameraException exc) {
			return new StreamTrial(exc.getMessage(), 0, 0, null);
		}
		finally {
			if (link.control().inControl()) link.control().writeRegister(Bootstrap.SCPS, register);
		}
	}
}
