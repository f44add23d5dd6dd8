package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.Awaiting;
import io.github.lynceus.Loopback;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.telops.TelopsModel;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for a live view, in the windows of a plain ImageJ with a simulated camera in another process. */
class LiveCommandsTest {

	private static final String ADDRESS = Loopback.address(88);
	private static final String CAMERA = "Telops Inc. TS-IR (" + ADDRESS + ")";
	private static final String LIVE = CAMERA + " (Live)";

	private static XvfbDisplay display;
	private static SimulatedDevice camera;
	private static ImageJProcess imagej;

	@BeforeAll
	static void start(@TempDir final Path root) throws IOException {
		display = XvfbDisplay.start();
		camera = SimulatedDevice.start(new TelopsModel(TelopsOptions.defaults()),
			new DeviceOptions().withAddress(ADDRESS));
		imagej = ImageJProcess.plain(display, new ImageJFolder(root));
	}

	@AfterAll
	static void stop() {
		if (imagej != null) imagej.close();
		if (camera != null) camera.close();
		if (display != null) display.close();
	}

	@BeforeEach
	void live() {
		imagej.macro("run('Lynceus Connect...', 'address=" + ADDRESS + "');"
			+ "run('Lynceus Camera Settings...', 'width=128 height=64 exposure=10 framerate=100');"
			+ "run('Lynceus Live View');");
		Awaiting.until("a frame", () -> imagej.subtitle(LIVE).startsWith("FrameID"));
	}

	@AfterEach
	void close() {
		imagej.macro("run('Close All'); run('Lynceus Disconnect');");
		assertEquals(List.of(), imagej.dialogs());
		final String errors = imagej.errors();
		assertFalse(errors.contains("Exception"), errors);
	}

	private static String run(final String macro) {
		final String result = imagej.macro(macro);
		assertEquals(List.of(), imagej.dialogs(), macro);
		return result;
	}

	@Test
	void stoppingKeepsTheWindowAndStartingGoesOnInIt() {
		run("run('Lynceus Live State...', 'state=stopped');");
		Awaiting.until("the title", () -> imagej.images().equals(List.of(CAMERA + " (Stopped)")));
		run("run('Lynceus Camera Settings...', 'framerate=50');");
		assertEquals(List.of(CAMERA + " (Stopped)"), imagej.images(), "a change of settings does not start it");
		run("run('Lynceus Live State...', 'state=running');");
		Awaiting.until("the title", () -> imagej.images().equals(List.of(LIVE)));
		Awaiting.until("frames", () -> imagej.subtitle(LIVE).contains("received 5"));
		run("run('Lynceus Live State...', 'state=frozen');");
		Awaiting.until("the title", () -> imagej.images().equals(List.of(CAMERA + " (Held)")));
		run("run('Lynceus Live State...', 'state=following');");
		Awaiting.until("the title", () -> imagej.images().equals(List.of(LIVE)));
	}

	@Test
	void latencyIsToldAndValuesAreInDegrees() {
		Awaiting.until("a latency and values", () -> imagej.subtitle(LIVE)
			.matches(
				"(?s).*latency [-0-9.]+( \u00B1 [0-9.]+)? ms[^\\n]*\\n.*frame [0-9.]+ to [0-9.]+, mean [0-9.]+ °C   \\d+ pixels? without value.*"));
	}

	@Test
	void theLookIsSetByNameAndStaysWhenTheWindowIsNarrowed() {
		run("run('Lynceus Live Display...', 'colours=inferno range=fixed low=10 high=60 spots=true');");
		assertEquals("10 60", run("getMinAndMax(a, b); return '' + round(a) + ' ' + round(b);"));
		run("run('Lynceus Subwindow from Selection...', 'left=96 top=96 width=64 height=32');");
		Awaiting.until("a frame", () -> imagej.subtitle(LIVE).startsWith("FrameID"));
		assertEquals("64x32", run("return '' + getWidth() + 'x' + getHeight();"));
		assertEquals("10 60", run("getMinAndMax(a, b); return '' + round(a) + ' ' + round(b);"));
		Awaiting.until("marks", () -> Integer.parseInt(run("return '' + Overlay.size;")) >= 4);
		assertEquals("96 96", run("x = 0; y = 0; toScaled(x, y); return '' + x + ' ' + y;"), "sensor coordinates");
		run("run('Lynceus Full Frame');");
		Awaiting.until("the full frame",
			() -> imagej.images().equals(List.of(LIVE)) && "320x256".equals(run("return '' + getWidth() + 'x' + getHeight();")));
	}

	@Test
	void theStreamIsRecordedToMemoryAndDisk(@TempDir final Path folder) {
		run("run('Lynceus Record Stream...', 'frames=30');");
		assertEquals("30", run("selectImage('Recording of " + CAMERA + "'); return '' + nSlices;"));
		assertEquals("1", run("getStatistics(a, mean); return '' + (mean > 0 && mean < 80);"), "in degrees");
		run("close();");
		Awaiting.until("the title", () -> imagej.images().equals(List.of(LIVE)));
		run("selectImage('" + LIVE + "');");
		final Path file = folder.resolve("stream.tif");
		run("run('Lynceus Record Stream...', 'target=tiff past=true file=" + file + "');");
		Awaiting.until("the window says so", () -> imagej.subtitle(CAMERA + " (Live, Recording)").contains("recording "));
		run("selectImage('" + CAMERA + " (Live, Recording)'); run('Lynceus End Recording');");
		assertTrue(Integer.parseInt(run("selectImage('stream.tif'); return '' + nSlices;")) > 1);
		assertTrue(Files.exists(folder.resolve("stream.csv")));
		run("close();");
	}

	@Test
	void duplicateZProfileAndResliceWorkOnALiveStack() {
		run("selectImage('" + LIVE + "'); makeRectangle(10, 10, 20, 20); run('Duplicate...', 'title=copy duplicate range=1-5');");
		assertEquals("20 5", run("selectImage('copy'); return '' + getWidth() + ' ' + nSlices;"));
		run("close(); selectImage('" + LIVE + "'); makeRectangle(10, 10, 20, 20);"
			+ "run('Lynceus Live State...', 'state=frozen'); run('Plot Z-axis Profile'); close();");
		run("selectImage('" + CAMERA + " (Held)'); makeLine(5, 20, 60, 20); run('Reslice [/]...', 'output=1 slice_count=1');");
		assertEquals("1", run("return '' + startsWith(getTitle(), 'Reslice');"));
	}

	@Test
	void plotsAndTheirTable() {
		run("selectImage('" + LIVE + "'); makeRectangle(10, 10, 20, 20); run('Lynceus Live Plot...', 'mean=true max=true');");
		Awaiting.until("the plot", () -> imagej.images().contains("Values of " + CAMERA));
		run("run('Lynceus Live Values');");
		assertEquals("Time (s)\tregion 1 mean (°C)\tregion 1 max (°C)",
			run("return '' + String.trim(replace(Table.headings('Lynceus Live Values'), ' \\t', ''));"));
		run("selectWindow('Lynceus Live Values'); run('Close');");
		run("selectImage('" + LIVE + "'); run('Lynceus Live Spectrum...', 'measure=mean window=[flat top]');");
		Awaiting.until("the spectrum", () -> imagej.images().stream().anyMatch(title -> title.startsWith("Spectrum of")));
	}
}
