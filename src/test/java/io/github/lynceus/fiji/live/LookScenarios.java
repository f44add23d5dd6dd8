package io.github.lynceus.fiji.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.Calibration;
import ij.plugin.LutLoader;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.img.PushedSource;
import io.github.lynceus.img.ThermalLut;
import io.github.lynceus.pixel.PixelFormat;
import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What live windows show, and that they leave to the user what is the user's. */
final class LookScenarios extends LiveStage {

	LookScenarios() {
		add("showsFramesInThermalColoursAndDegrees", this::showsFrames);
		add("leavesColoursRangeAndSelectionToTheUser", this::leavesSettings);
		add("theScaleStaysAwayOnceTakenAway", this::barStaysAway);
		add("aChangedUnitShows", this::unitChanges);
		add("snapsTheFrameShown", this::snaps);
		add("packedPixelsAreGreyWithTheRangeOfTheirContent", this::showsPacked);
		add("coloursAreRgbWithoutScale", this::showsColours);
		add("aWindowTooSmallForTheImageGrowsAgain", this::grows);
		add("floatsHaveTheRangeOfTheirValues", this::showsFloats);
	}

	private void showsFrames() {
		open();
		source.push(1);
		await("the frame", () -> pixel(live.image()) == 1000);
		final Calibration calibration = live.image().getCalibration();
		assertEquals(Calibration.STRAIGHT_LINE, calibration.getFunction());
		assertEquals(15, calibration.getCValue(pixel(live.image())), 1e-4);
		assertEquals("°C", calibration.getValueUnit());
		assertEquals(KEPT, live.image().getStackSize());
		assertTrue(sameBytes(ThermalLut.create().getBytes(), live.image().getProcessor().getLut().getBytes()));
		assertTrue(live.image().getDisplayRangeMax() < 0xFFF1, "special codes are outside of the range");
		await("the scale", () -> hasBar(live.image().getOverlay()));
		assertEquals(4, live.image().getWindow().getCanvas().getMagnification());
		assertFalse(live.image().changes);
	}

	private void grows() {
		open();
		source.push(1);
		await("the frame", () -> pixel(live.image()) == 1000);
		final Dimension size = ask(() -> live.image().getWindow().getSize());
		onEventThread(() -> {
			live.image().getWindow().setSize(size.width, 90);
			live.image().getWindow().validate();
		});
		await("the window as it was", () -> size.equals(ask(() -> live.image().getWindow().getSize())));
		assertEquals(4, live.image().getWindow().getCanvas().getMagnification());
	}

	private void leavesSettings() throws Exception {
		open();
		source.push(10);
		await("the frame", () -> pixel(live.image()) == 1009);
		source.push(RangeChooser.FIRST_FRAMES);
		for (int i = 0; i < RangeChooser.FIRST_FRAMES; i++) {
			final int next = 1015 + i;
			source.push(1);
			await("frame " + next, () -> pixel(live.image()) == next);
		}
		onEventThread(() -> {
			WindowManager.setTempCurrentImage(live.image());
			new LutLoader().run("fire");
			WindowManager.setTempCurrentImage(null);
			live.image().setDisplayRange(500, 4000);
			live.image().setRoi(10, 20, 30, 40);
		});
		final byte[] fire = live.image().getProcessor().getLut().getBytes();
		assertFalse(sameBytes(ThermalLut.create().getBytes(), fire));
		source.push(1);
		await("the frame", () -> pixel(live.image()) == 1020);
		assertTrue(sameBytes(fire, live.image().getProcessor().getLut().getBytes()));
		assertEquals(500, live.image().getDisplayRangeMin());
		assertEquals(4000, live.image().getDisplayRangeMax());
		assertEquals(30, live.image().getRoi().getBounds().width);
		assertEquals(15.2, live.image().getStatistics().mean, 1e-4, "statistics are in degrees");
	}

	private void barStaysAway() throws Exception {
		open();
		source.push(1);
		await("the scale", () -> hasBar(live.image().getOverlay()));
		onEventThread(() -> live.image().setOverlay(null));
		final long offered = live.lastStatus().counters().offered();
		source.push(5);
		await("a new status", () -> live.lastStatus().counters().offered() > offered);
		live.autoScale(AutoScale.ONCE);
		source.push(1);
		await("another status", () -> live.lastStatus().counters().offered() == offered + 6);
		assertFalse(hasBar(live.image().getOverlay()));
		live.colourBar(true);
		await("the scale again", () -> hasBar(live.image().getOverlay()));
	}

	private void unitChanges() {
		open();
		source.unit(FrameUnit.COUNTS);
		source.push(RangeChooser.FIRST_FRAMES + 1);
		await("the special code in the range of plain counts", () -> live.image().getDisplayRangeMax() > 0xFFF0);
		source.unit(new FrameUnit(0.01, 5, "°C", 0xFFF1));
		source.push(1);
		await("a range without it", () -> live.image().getDisplayRangeMax() < 0xFFF1);
		source.unit(FrameUnit.COUNTS);
		await("plain counts", () -> live.image().getCalibration().getFunction() == Calibration.NONE);
		source.unit(new FrameUnit(2, 1, "W/(m^2 sr)", 0xFFF1));
		await("radiance", () -> "W/(m^2 sr)".equals(live.image().getCalibration().getValueUnit()));
	}

	private void snaps() {
		open();
		assertNull(live.snap());
		source.push(7);
		await("the frame", () -> pixel(live.image()) == 1006);
		final ImagePlus snap = live.snap();
		assertEquals(1006, snap.getProcessor().get(5, 5));
		assertEquals("°C", snap.getCalibration().getValueUnit());
		assertEquals("FrameID 7 t=0.060000 s", snap.getProp("Slice_Label"));
		snap.getProcessor().set(5, 5, 1);
		assertEquals(1006, pixel(live.image()));
	}

	private void showsPacked() {
		open(new PushedSource(PixelFormat.MONO12P));
		final byte[] payload = new byte[PIXELS * 3 / 2];
		Arrays.fill(payload, (byte) 0x11);
		payload[0] = 0x23;
		source.push(payload);
		await("the frame", () -> live.image().getProcessor().get(0, 0) == 0x123);
		assertEquals(16, live.image().getBitDepth());
		assertEquals(0x111, pixel(live.image()));
		assertEquals(0x111, live.image().getDisplayRangeMin());
		assertEquals(0x123, live.image().getDisplayRangeMax());
		final int middle = live.image().getProcessor().getLut().getRGB(100);
		assertEquals(0xFF646464, middle);
		assertEquals(0x123, live.snap().getProcessor().get(0, 0));
	}

	private void showsColours() {
		open(new PushedSource(PixelFormat.BGR8));
		final byte[] payload = new byte[PIXELS * 3];
		for (int i = 0; i < payload.length; i++) payload[i] = (byte) (10 * (1 + i % 3));
		source.push(payload);
		await("the frame", () -> (pixel(live.image()) & 0xFFFFFF) == 0x1E140A);
		assertEquals(24, live.image().getBitDepth());
		source.push(payload);
		await("a status", () -> live.lastStatus().counters().offered() == 2);
		assertFalse(hasBar(live.image().getOverlay()));
		final ImagePlus snap = live.snap();
		assertEquals(24, snap.getBitDepth());
		assertEquals(0x1E140A, snap.getProcessor().get(5, 5) & 0xFFFFFF);
	}

	private void showsFloats() {
		open(new PushedSource(PixelFormat.DATA32F));
		final ByteBuffer payload = ByteBuffer.allocate(PIXELS * 4).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < PIXELS; i++) payload.putFloat(i == 0 ? -0.5f : 0.25f);
		source.push(payload.array());
		await("the range", () -> live.image().getDisplayRangeMin() == -0.5 && live.image().getDisplayRangeMax() == 0.25);
		assertEquals(32, live.image().getBitDepth());
		assertEquals(0.25f, live.image().getProcessor().getf(5, 5));
	}
}
