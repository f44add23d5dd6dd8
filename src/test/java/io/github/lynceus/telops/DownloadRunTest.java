package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Loopback;
import io.github.lynceus.camera.IdRange;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** One run of frames, watched. */
class DownloadRunTest {

	private static final String ADDRESS = Loopback.address(33);
	private static final int FRAMES = 200;

	@Test
	void aDiskThatIsSlowerThanTheCameraSetsThePace() {
		try (Simulated simulated = Simulated.start(ADDRESS, Simulated.quick()).recorded(1, FRAMES)) {
			final TelopsCamera camera = simulated.camera;
			final double before = camera.registers().number(Register.DOWNLOAD_BIT_RATE);
			final SequenceInfo info = camera.buffer().select(0);
			final MemoryStore slow = new MemoryStore(FRAMES, 320, 256) {

				private int calls;

				@Override
				public boolean put(final int frame, final short[] words, final int at, final WordGaps had, final WordGaps has) {
					return calls++ % 2 == 0 && super.put(frame, words, at, had, has);
				}
			};
			final FrameCollector frames = new FrameCollector(info.firstFrameId(), FRAMES, 320, 256, slow, new BitSet());
			final DownloadMode mode = new DownloadMode(camera);
			mode.enter(info, true, FRAMES, Progress.NONE);
			final StreamOptions stream = camera.streamOptions(0, 320, 258, false, 24).toBuilder().headerRows(0).build();
			try (StreamReceiver receiver = StreamReceiver.open(camera.camera().control(), stream, frames)) {
				frames.beginPass();
				new DownloadRun(camera, receiver, frames, new DownloadResult(camera.name(), info, frames), Progress.NONE)
					.transfer(0, new IdRange(info.firstFrameId(), info.firstFrameId() + FRAMES - 1), 300, 320 * 258 * 16 / 300e6);
			}
			assertTrue(frames.figures().overruns() > 0);
			final double eased = camera.registers().number(Register.DOWNLOAD_BIT_RATE);
			assertTrue(eased < 300 && eased >= 100, eased + " Mbit/s");
			assertTrue(frames.wholeFrames() > 0 && frames.wholeFrames() < FRAMES);
			mode.leave();
			assertEquals(before, camera.registers().number(Register.DOWNLOAD_BIT_RATE), "as it was");
		}
	}
}
