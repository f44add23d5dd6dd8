package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.lynceus.Loopback;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.TestPatternModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** What scripts get from a camera that sends other pixel formats than ImageJ has. */
class PixelFormatServiceTest {

	private static final String ADDRESS = Loopback.address(95);

	private static Context context;
	private static CameraService cameras;
	private static SimulatedDevice device;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() {
		device = SimulatedDevice.start(TestPatternModel.withSerial("FORMATS"),
			new DeviceOptions().withAddress(ADDRESS).withBigEndianPixels(true));
		context = new Context(CameraService.class);
		cameras = context.service(CameraService.class);
		cameras.connect(ADDRESS);
		cameras.setResolution(64, 32);
	}

	@AfterAll
	static void stop() {
		cameras.disconnect();
		context.dispose();
		device.close();
	}

	@BeforeEach
	void asAtFirst() {
		cameras.demosaic(false);
		cameras.bigEndianPixels(false);
	}

	private static int block(final ImagePlus image) {
		final String label = image.getStackSize() > 1 ? image.getStack().getSliceLabel(1) : image.getProp("Slice_Label");
		return Integer.parseInt(label.replaceAll("^FrameID (\\d+).*$", "$1"));
	}

	@Test
	void packedFramesAreGreyCounts() {
		cameras.setFeature("PixelFormat", "Mono12p");
		final ImagePlus image = cameras.acquire(2);
		assertEquals(16, image.getBitDepth());
		assertEquals(2, image.getNFrames());
		assertEquals(5 + 7 + block(image), image.getStack().getProcessor(1).get(5, 7));
		assertEquals(5 + 7 + block(image) + 1, image.getStack().getProcessor(2).get(5, 7));
	}

	@Test
	void coloursAreRgb() throws Exception {
		cameras.setFeature("PixelFormat", "BGR8");
		final ImagePlus image = cameras.snap();
		final int s = 5 + 7 + block(image);
		assertEquals(0xFF000000 | s << 16 | s + 7 << 8 | s + 5, image.getProcessor().get(5, 7));
		cameras.save(image, folder.resolve("colour.tif").toString());
		cameras.saveLivePicture(folder.resolve("colour.png").toString());
		assertTrue(Files.size(folder.resolve("colour.png")) > 0);
	}

	@Test
	void mosaicsBecomeColoursOnRequest() {
		cameras.setFeature("PixelFormat", "BayerRG8");
		assertEquals(8, cameras.snap().getBitDepth());
		cameras.demosaic(true);
		final ImagePlus image = cameras.snap();
		assertEquals(24, image.getBitDepth());
		// The pattern is a plane in space, so that means of neighbours are what is between them.
		final int s = 6 + 8 + block(image);
		assertEquals(0xFF000000 | s << 16 | s << 8 | s, image.getProcessor().get(6, 8));
	}

	@Test
	void theByteOrderCanBeSaid() {
		cameras.setFeature("PixelFormat", "Mono16");
		final ImagePlus swapped = cameras.snap();
		assertEquals(Short.reverseBytes((short) (5 + 7 + block(swapped))) & 0xFFFF, swapped.getProcessor().get(5, 7));
		cameras.bigEndianPixels(true);
		final ImagePlus right = cameras.snap();
		assertEquals(5 + 7 + block(right), right.getProcessor().get(5, 7));
	}

	@Test
	void whatCannotBeShownIsSaidAndStillThere() {
		cameras.setFeature("PixelFormat", "VendorSpecific24");
		final String message = assertThrows(CameraException.class, cameras::snap).getMessage();
		assertTrue(message.contains("0x82180F01 (24 bits a pixel)") && message.contains("PixelFormat"), message);
		final byte[] raw = cameras.camera().grab(Duration.ofSeconds(10)).bytes();
		assertEquals(64 * 32 * 3, raw.length);
		assertArrayEquals(new byte[] { raw[0], raw[0], raw[0], (byte) (raw[0] + 1) },
			new byte[] { raw[0], raw[1], raw[2], raw[3] });
	}
}
