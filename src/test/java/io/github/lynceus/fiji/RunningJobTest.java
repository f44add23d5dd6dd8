package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CancelledException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.scijava.Context;

/** Long work can be seen and stopped by who did not ask for it, and the camera be looked at meanwhile. */
class RunningJobTest {

	private static final String ADDRESS = Loopback.address(201);

	@Test
	void aRecordingWithoutEndIsSeenLookedPastAndStopped() {
		try (Context context = new Context(CameraService.class)) {
			final CameraService cameras = context.service(CameraService.class);
			cameras.simulate(ADDRESS, false);
			cameras.connect(ADDRESS);
			cameras.configureBuffer(1, 20, 0, "external");
			assertEquals(List.of(), cameras.jobs());
			final CompletableFuture<int[]> recording = CompletableFuture.supplyAsync(cameras::record);
			Awaiting.until("a job that says it waits", () -> cameras.jobs().stream()
				.anyMatch(job -> job.message().contains("waiting for the external signal")));
			assertEquals("streaming", cameras.peek(CameraSession::state), "asked beside it");
			final RunningJob job = cameras.jobs().get(0);
			assertFalse(job.isCancelled());
			job.cancel();
			assertTrue(job.isCancelled());
			final ExecutionException end = assertThrows(ExecutionException.class, recording::get);
			assertInstanceOf(CancelledException.class, end.getCause());
			assertEquals(List.of(), cameras.jobs());
			assertEquals("connected", cameras.state());
		}
	}
}
