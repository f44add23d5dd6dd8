package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Line;
import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.gui.Roi;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.record.RecordOptions;
import io.github.lynceus.img.record.RecordTarget;
import io.github.lynceus.img.record.StreamRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ImageJ's own commands for stacks, by their macro options, on a live stack while frames come, and on recordings in memory
 * and in files. Frame n is filled with 999 + n counts of 0.01 °C from 5 °C and comes every 10 ms by the camera's clock; its
 * pixel 0 has 3000 counts and pixel 1 is saturated.
 */
final class StackCommandScenarios extends LiveStage {

	private static final int RECORDED = 12;
	private static final Pattern LABEL = Pattern.compile("FrameID (\\d+) t=(\\d+\\.\\d{6}) s");

	StackCommandScenarios() {
		add("stackCommandsOnARunningLiveStack", this::running);
		add("stackCommandsOnARecordingInMemory", () -> recorded(RecordTarget.MEMORY));
		add("stackCommandsOnARecordingInATiff", () -> recorded(RecordTarget.TIFF));
		add("stackCommandsOnARecordingOfRawPixels", () -> recorded(RecordTarget.RAW));
		add("aTiffOpensAsAVirtualStack", this::virtualTiff);
		add("rawPixelsImportByTheNumbersOfTheirReport", this::importedRaw);
	}

	// -- Stacks --

	private void running() throws Exception {
		open();
		source.push(2 * KEPT);
		await("the frame", () -> pixel(live.image()) >= 1000 + KEPT);
		final PushedSource mine = source;
		final Thread feeder = new Thread(() -> {
			while (mine.isRunning()) {
				mine.push(1);
				LockSupport.parkNanos(1_000_000);
			}
		}, "feeder");
		feeder.start();
		try {
			all(live.image(), live.image());
			final long shown = live.lastStatus().frame().frameId();
			await("newer frames", () -> live.lastStatus().frame().frameId() > shown + KEPT);
			assertEquals(0, live.lastStatus().counters().framesLost());
			assertTrue(live.isFollowing());
		}
		finally {
			mine.stop();
			feeder.join();
		}
	}

	private ImagePlus record(final RecordTarget target, final Path file) {
		open();
		final StreamRecorder recorder = live.record(target == RecordTarget.MEMORY ? RecordOptions.MEMORY
			: RecordOptions.to(target, file), false);
		source.push(RECORDED);
		live.stopRecording();
		assertTrue(recorder.await(Duration.ofMinutes(1)));
		assertTrue(recorder.report().isWhole(), recorder.report().sentence());
		return recorder.image();
	}

	private void recorded(final RecordTarget target) throws Exception {
		final Path folder = Files.createTempDirectory("lynceus");
		final ImagePlus image = record(target, folder.resolve("stream" + target.extension()));
		onEventThread(image::show);
		all(image, image);
		close(image);
	}

	private void virtualTiff() throws Exception {
		final Path file = Files.createTempDirectory("lynceus").resolve("stream.tif");
		final ImagePlus like = record(RecordTarget.TIFF, file);
		final ImagePlus image = result(() -> IJ.run("TIFF Virtual Stack...", "open=[" + file + "]"));
		assertTrue(image.getStack().isVirtual());
		all(image, like);
		close(image);
	}

	private void importedRaw() throws Exception {
		final Path file = Files.createTempDirectory("lynceus").resolve("stream.raw");
		record(RecordTarget.RAW, file);
		final String report = Files.readString(file.resolveSibling("stream.json"));
		assertTrue(report.contains("\"byteOrder\": \"little-endian\""), report);
		final ImagePlus image = result(() -> IJ.run("Raw...", String.format(
			"open=[%s] image=[16-bit Unsigned] width=%s height=%s offset=0 number=%s gap=0 little-endian", file,
			number(report, "width"), number(report, "height"), number(report, "frames"))));
		assertEquals(RECORDED, image.getStackSize());
		for (int i = 1; i <= RECORDED; i++) {
			assertEquals(999 + i, image.getStack().getProcessor(i).get(7, 9));
		}
		close(image);
	}

	private static String number(final String json, final String name) {
		final Matcher matcher = Pattern.compile("\"" + name + "\": (\\d+)").matcher(json);
		assertTrue(matcher.find(), name);
		return matcher.group(1);
	}

	// -- Commands --

	/** @param knowing the same stack, or the one that knows what a TIFF does not keep */
	private static void all(final ImagePlus image, final ImagePlus knowing) throws Exception {
		final boolean marks = image == knowing;
		duplicate(image, marks);
		duplicateRegion(image);
		profile(image);
		project(image, marks);
		reslice(image);
		project3d(image);
		save(image);
	}

	private static void duplicate(final ImagePlus image, final boolean marks) {
		image.killRoi();
		final ImagePlus copy = result(() -> IJ.run(image, "Duplicate...", "title=copy duplicate"));
		assertEquals(image.getStackSize(), copy.getStackSize());
		final long first = assertConsecutive(copy);
		calibrated(copy);
		copy.setSlice(2);
		assertEquals(5 + 0.01 * (999 + first + 1), copy.getProcessor().getPixelValue(5, 5), 1e-4);
		assertEquals(35, copy.getProcessor().getPixelValue(0, 0), 1e-4);
		if (marks) {
			assertTrue(Float.isNaN(copy.getProcessor().getPixelValue(1, 0)), "a mark is no temperature in a duplicate");
		}
		close(copy);
	}

	private static void duplicateRegion(final ImagePlus image) {
		image.setRoi(10, 20, 30, 40);
		final ImagePlus part = result(() -> IJ.run(image, "Duplicate...", "title=part duplicate range=3-7"));
		assertEquals(30, part.getWidth());
		assertEquals(40, part.getHeight());
		assertEquals(5, part.getStackSize());
		assertConsecutive(part);
		calibrated(part);
		close(part);
		image.killRoi();
	}

	private static void profile(final ImagePlus image) {
		image.setRoi(new Roi(10, 20, 30, 40));
		final ImagePlus shown = result(() -> IJ.run(image, "Plot Z-axis Profile", ""));
		final Plot plot = ((PlotWindow) shown.getWindow()).getPlot();
		final float[] values = plot.getYValues();
		final float[] times = plot.getXValues();
		assertEquals(image.getStackSize(), values.length);
		for (int i = 0; i < values.length; i++) {
			assertEquals(values[0] + 0.01 * i, values[i], 1e-3, "one frame after the other, in degrees");
			assertEquals(i + 1, times[i], 1e-4, "against slices, as ImageJ does for every stack without a z unit");
		}
		final double first = (values[0] - 5) / 0.01;
		assertTrue(first >= 999.5 && Math.abs(first - Math.rint(first)) < 0.05, "frame of " + first + " counts");
		close(shown);
		image.killRoi();
	}

	private static void project(final ImagePlus image, final boolean marks) {
		final ImagePlus most = result(() -> IJ.run(image, "Z Project...", "projection=[Max Intensity]"));
		final ImagePlus least = result(() -> IJ.run(image, "Z Project...", "projection=[Min Intensity]"));
		final ImagePlus mean = result(() -> IJ.run(image, "Z Project...", "projection=[Average Intensity]"));
		assertEquals("°C", most.getCalibration().getValueUnit());
		assertEquals(35, most.getProcessor().getPixelValue(0, 0), 1e-4);
		assertEquals(35, mean.getProcessor().getPixelValue(0, 0), 1e-3, "ImageJ makes degrees of a mean");
		if (marks) {
			assertTrue(Float.isNaN(most.getProcessor().getPixelValue(1, 0)), "a mark is not the highest temperature");
			assertTrue(Float.isNaN(mean.getProcessor().getPixelValue(1, 0)), "nor part of a mean");
		}
		final int span = image.getStackSize() - 1;
		if (isRecorded(image)) {
			assertEquals(1000 + span, most.getProcessor().get(5, 5));
			assertEquals(1000, least.getProcessor().get(5, 5));
			assertEquals(15 + 0.01 * span / 2, mean.getProcessor().getPixelValue(5, 5), 0.0051, "rounded to counts by ImageJ");
		}
		assertEquals(5 + 0.01 * most.getProcessor().get(5, 5), most.getProcessor().getPixelValue(5, 5), 1e-4);
		close(most);
		close(least);
		close(mean);
	}

	private static void reslice(final ImagePlus image) {
		image.setRoi(new Line(10, 5, 60, 5));
		final ImagePlus sliced = result(() -> IJ.run(image, "Reslice [/]...", "output=1.000 slice_count=1"));
		assertEquals(50, sliced.getWidth());
		assertEquals(image.getStackSize(), sliced.getHeight());
		final int first = sliced.getProcessor().get(0, 0);
		for (int z = 0; z < sliced.getHeight(); z++) {
			assertEquals(first + z, sliced.getProcessor().get(0, z));
			assertEquals(first + z, sliced.getProcessor().get(49, z));
		}
		assertEquals(5 + 0.01 * first, sliced.getProcessor().getPixelValue(0, 0), 1e-4);
		close(sliced);
		image.killRoi();
		image.setRoi(10, 5, 20, 12);
		final ImagePlus rows = result(() -> IJ.run(image, "Reslice [/]...", "output=1.000 start=Top avoid"));
		assertEquals(12, rows.getStackSize());
		for (int row = 1; row <= 12; row++) {
			final int top = rows.getStack().getProcessor(1).get(3, 0);
			for (int z = 0; z < image.getStackSize(); z++) {
				assertEquals(top + z, rows.getStack().getProcessor(row).get(3, z), "the same frames in every row");
			}
		}
		close(rows);
		image.killRoi();
	}

	private static void project3d(final ImagePlus image) {
		onEventThread(() -> image.setDisplayRange(500, 2000));
		image.setRoi(10, 5, 20, 12);
		final ImagePlus turned = result(() -> IJ.run(image, "3D Project...", "projection=[Brightest Point] axis=Y-Axis "
			+ "slice=1 initial=0 total=360 rotation=90 lower=1 upper=255 opacity=0 surface=0 interior=0"));
		assertEquals(4, turned.getStackSize(), "a quarter of a turn each");
		// Of virtual stacks from files ImageJ makes bytes by the range of each slice, from the values to the marks: all black.
		if (!isRecorded(image) || !image.getStack().isVirtual()) {
			assertTrue(turned.getStack().getProcessor(1).getStatistics().max > 0, "something is seen");
		}
		close(turned);
		image.killRoi();
	}

	private static void save(final ImagePlus image) throws IOException {
		final Path file = Files.createTempDirectory("lynceus").resolve("saved.tif");
		final String title = image.getTitle();
		IJ.saveAs(image, "Tiff", file.toString());
		final ImagePlus saved = IJ.openImage(file.toString());
		assertEquals(image.getStackSize(), saved.getStackSize());
		assertConsecutive(saved);
		calibrated(saved);
		Files.delete(file);
		if (!isRecorded(image)) {
			await("the title", () -> image.getTitle().equals(title));
		}
	}

	// -- What is expected --

	/** Each slice has the frame that its label tells, one after the other. @return number of the first */
	private static long assertConsecutive(final ImagePlus image) {
		long first = 0;
		double start = 0;
		for (int i = 1; i <= image.getStackSize(); i++) {
			final Matcher label = LABEL.matcher(image.getStack().getSliceLabel(i));
			assertTrue(label.find(), image.getStack().getSliceLabel(i));
			final long id = Long.parseLong(label.group(1));
			final double seconds = Double.parseDouble(label.group(2));
			if (i == 1) {
				first = id;
				start = seconds;
			}
			assertEquals(first + i - 1, id, "slice " + i);
			assertEquals(start + 0.01 * (i - 1), seconds, 1e-9);
			assertEquals((999 + id) & 0xFFFF, image.getStack().getProcessor(i).get(5, 5), "slice " + i + " is its frame");
		}
		return first;
	}

	private static void calibrated(final ImagePlus image) {
		assertEquals("°C", image.getCalibration().getValueUnit());
		assertEquals(15, image.getCalibration().getCValue(1000), 1e-4);
		assertEquals("s", image.getCalibration().getTimeUnit());
		assertEquals(0.01, image.getCalibration().frameInterval, 1e-9);
	}

	private static boolean isRecorded(final ImagePlus image) {
		return image.getStackSize() == RECORDED;
	}

	/** The image that a command opens. */
	private static ImagePlus result(final Runnable command) {
		final int[] before = ids();
		command.run();
		final Supplier<ImagePlus> fresh = () -> {
			for (final int id : ids()) {
				if (java.util.Arrays.stream(before).noneMatch(old -> old == id)) {
					return WindowManager.getImage(id);
				}
			}
			return null;
		};
		await("the result", () -> fresh.get() != null);
		return fresh.get();
	}

	private static int[] ids() {
		final int[] ids = WindowManager.getIDList();
		return ids == null ? new int[0] : ids;
	}

	private static void close(final ImagePlus image) {
		onEventThread(() -> {
			image.changes = false;
			image.close();
		});
	}
}
