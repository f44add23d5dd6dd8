package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlMode;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.StreamRecorder;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.scijava.Context;

/** A thermal camera and one of another make, connected at once: what is done with one does not touch the other. */
class SeveralCamerasTest {

	private static final String THERMAL = Loopback.address(230);
	private static final String PATTERN = Loopback.address(231);
	private static final String THERMAL_NAME = "Telops Inc. TS-IR (" + THERMAL + ")";

	private Context context;
	private CameraService cameras;
	private SimulatedDevice thermal;
	private SimulatedDevice pattern;

	@BeforeEach
	void start() {
		context = new Context(CameraService.class);
		cameras = context.service(CameraService.class);
		thermal = newThermal();
		pattern = SimulatedDevice.start(TestPatternModel.withSerial("SECOND"), new DeviceOptions().withAddress(PATTERN));
		cameras.connect(THERMAL);
		cameras.connect(PATTERN);
	}

	@AfterEach
	void stop() {
		context.dispose();
		thermal.close();
		pattern.close();
	}

	private static SimulatedDevice newThermal() {
		return SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults().timeScale(0.1)),
			new DeviceOptions().withAddress(THERMAL));
	}

	// -- Which one is current --

	@Test
	void theOneConnectedOrSelectedLastIsCurrent() {
		assertEquals(List.of(THERMAL, PATTERN), cameras.connected().stream().map(OneCamera::address).toList());
		assertEquals(PATTERN, cameras.address());
		cameras.select(THERMAL);
		assertEquals(THERMAL_NAME, cameras.cameraName());
		cameras.connect(PATTERN);
		assertEquals(PATTERN, cameras.address(), "connecting once more only selects");
		assertEquals(List.of(THERMAL, PATTERN), cameras.connected().stream().map(OneCamera::address).toList());
		assertEquals(THERMAL, cameras.on(THERMAL).toSelect());
	}

	@Test
	void theyAreCalledByAddressNameOrSerialNumber() {
		assertSame(cameras.on(THERMAL), cameras.on("ts-ir"));
		assertSame(cameras.on(PATTERN), cameras.on("second"));
		assertSame(cameras.on(THERMAL), cameras.on(THERMAL_NAME));
		assertEquals("More than one camera is called 127: give the address of one of " + THERMAL_NAME + ", "
			+ cameras.on(PATTERN).cameraName() + ".", sentence(() -> cameras.on("127")));
		assertTrue(sentence(() -> cameras.select("no such")).startsWith("No connected camera is called no such: give "));
		assertEquals("The camera 127.0.4.200 is not connected: use Lynceus Connect first.",
			sentence(() -> cameras.select("127.0.4.200")));
		assertEquals(PATTERN, cameras.address(), "still");
	}

	@Test
	void windowsThatPeopleTurnToCountWhenTheyBeginSomething() {
		cameras.on(THERMAL).attended();
		assertEquals(PATTERN, cameras.address(), "not in the middle of something");
		cameras.settle();
		assertEquals(THERMAL, cameras.address());
		cameras.on(THERMAL).attended();
		cameras.select(PATTERN);
		cameras.settle();
		assertEquals(PATTERN, cameras.address(), "what was said later counts");
		cameras.on(THERMAL).attended();
		cameras.on(THERMAL).disconnect();
		cameras.settle();
		assertEquals(PATTERN, cameras.address(), "there is no turning to a camera that is gone");
	}

	// -- Each for itself --

	@Test
	void settingsChangeOneOnly() {
		final double before = cameras.integrationTime();
		final OneCamera first = cameras.on(THERMAL);
		first.setSubwindow(96, 96, 128, 64);
		assertEquals(10, first.setIntegrationTime(10));
		assertEquals(before, cameras.integrationTime());
		assertEquals(before + 500, cameras.setIntegrationTime(before + 500));
		assertEquals(10, first.integrationTime());
		assertArrayEquals(new int[] { 128, 64 }, first.resolution());
		assertNotEquals(128, cameras.resolution()[0]);
		final OneCamera second = cameras.current();
		second.together(() -> {
			// Whoever selects meanwhile, these are for the one they were begun with.
			cameras.select(THERMAL);
			second.setIntegrationTime(before);
		});
		assertEquals(10, cameras.integrationTime());
	}

	@Test
	void bothStreamAtOnceAndOneCutLeavesTheOtherStreaming() throws Exception {
		small(cameras.on(THERMAL));
		final StreamRecorder first = cameras.on(THERMAL).recordStream(RecordOptions.MEMORY.until(500, 0, 0), false);
		final StreamRecorder second = cameras.on(PATTERN).recordStream(RecordOptions.MEMORY.until(500, 0, 0), false);
		Awaiting.until("frames of both", () -> first.status().frames() > 5 && second.status().frames() > 5);
		thermal.cutLink(Duration.ofHours(1));
		Awaiting.until("the loss to be noticed", () -> !cameras.on(THERMAL).isConnected());
		final long then = second.status().frames();
		Awaiting.until("the other to go on", () -> second.status().frames() > then + 20);
		assertTrue(cameras.isConnected());
		assertEquals(THERMAL_NAME, cameras.on(THERMAL).cameraName(), "lost, but not forgotten");
		second.close();
		assertEquals(List.of(), second.report().gaps());
		first.close();
		assertTrue(first.report().frames() > 5, "what had arrived is kept");
		cameras.on(THERMAL).disconnect();
		assertEquals(List.of(cameras.current()), cameras.connected());
		thermal.cutLink(Duration.ZERO);
		Awaiting.until("the camera to be free again", () -> isFree(THERMAL));
		cameras.connect(THERMAL);
		assertEquals(2, cameras.connected().size());
		cameras.snap();
	}

	@Test
	void longWorkWithOneDoesNotHoldUpTheOther() {
		final OneCamera first = cameras.on(THERMAL);
		first.configureBuffer(1, 20, 0, "external");
		final CompletableFuture<int[]> recording = CompletableFuture.supplyAsync(first::record);
		Awaiting.until("a job", () -> first.jobs().stream().anyMatch(job -> job.message().contains("waiting")));
		assertEquals(List.of(), cameras.on(PATTERN).jobs());
		assertNotNull(cameras.on(PATTERN).snap());
		first.jobs().get(0).cancel();
		assertThrows(Exception.class, recording::join);
		assertEquals("connected", first.state());
	}

	@Test
	void eachHasItsDownload() {
		final OneCamera first = cameras.on(THERMAL);
		small(first);
		first.configureBuffer(1, 20, 0, "start");
		first.record();
		assertEquals(20, first.download("all").getStackSize());
		assertNull(cameras.recording());
		first.disconnect();
		assertEquals(1, first.reports().size(), "kept until another camera is connected");
		cameras.connect(THERMAL);
		assertEquals(1, cameras.reports().size());
		first.disconnect();
		cameras.disconnect();
		assertEquals("", cameras.toSelect());
		cameras.connect(PATTERN);
		assertEquals(List.of(), first.reports());
	}

	// -- Ending --

	@Test
	void disconnectingOneKeepsTheOther() throws Exception {
		cameras.disconnect();
		assertEquals(THERMAL, cameras.address(), "the one used before");
		assertTrue(cameras.isConnected());
		assertTrue(isFree(PATTERN));
		assertFalse(isFree(THERMAL));
		assertEquals("", cameras.toSelect(), "there is no choice any more");
		cameras.disconnect();
		assertTrue(isFree(THERMAL));
		assertFalse(cameras.isConnected());
		assertEquals("", cameras.cameraName());
		assertEquals("No camera is connected: use Lynceus Connect first.", sentence(() -> cameras.snap()));
	}

	@Test
	void allAreGivenBack() throws Exception {
		cameras.disconnectAll();
		assertEquals(List.of(), cameras.connected());
		assertTrue(isFree(THERMAL) && isFree(PATTERN));
		cameras.connect(THERMAL);
		cameras.connect(PATTERN);
		assertFalse(isFree(THERMAL) || isFree(PATTERN));
		final CountDownLatch streaming = new CountDownLatch(2);
		for (final OneCamera camera : cameras.connected()) {
			camera.recordStream(RecordOptions.MEMORY.until(500, 0, 0), false);
			camera.peek(CameraSession::stream).addSink(frame -> streaming.countDown());
		}
		streaming.await();
		context.dispose();
		assertTrue(isFree(THERMAL) && isFree(PATTERN), "when the program ends too, and while they stream");
		assertEquals(0, thermal.statistics().heartbeatsLapsed() + pattern.statistics().heartbeatsLapsed());
	}

	// -- Helper methods --

	private static void small(final OneCamera camera) {
		camera.setSubwindow(96, 96, 128, 64);
		camera.setIntegrationTime(10);
		camera.setFrameRate(100);
	}

	/** Whether another program can take control. */
	private static boolean isFree(final String address) {
		try (ControlChannel other = ControlChannel.open(InetAddress.getByName(address), ControlOptions.defaults())) {
			other.takeControl(ControlMode.CONTROL, Duration.ZERO, waiting -> {});
			return other.inControl();
		}
		catch (final Exception held) {
			return false;
		}
	}

	private static String sentence(final Executable call) {
		return assertThrows(CameraException.class, call).getMessage();
	}
}
