package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Frame;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.pixel.BayerView;
import io.github.lynceus.pixel.PixelFormat;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameImageTest {

	@TempDir
	Path folder;

	private static Frame frame(final PixelFormat format, final int width, final int height, final Object pixels) {
		return new Frame(width, height, format, pixels, new byte[0], 1, 0, true, 0);
	}

	private static ImagePlus image(final BayerView bayer, final Frame... frames) {
		return FrameImage.of(List.of(frames), FrameUnit.COUNTS, Frame::blockId, "test", bayer, Map.of("Camera", "a camera"));
	}

	@Test
	void packedGreyHasItsCountsAndTheRangeOfItsContent() {
		final byte[] packed = { 0x01, 0x23, 0x45, 0x01, 0x23, 0x45 };
		final ImagePlus image = image(BayerView.MOSAIC, frame(PixelFormat.MONO12P, 2, 2, packed),
			frame(PixelFormat.MONO12P, 2, 2, packed));
		assertEquals(16, image.getBitDepth());
		assertEquals(2, image.getNFrames());
		assertArrayEquals(new short[] { 0x301, 0x452, 0x301, 0x452 }, (short[]) image.getStack().getPixels(2));
		assertEquals(0x301, image.getDisplayRangeMin());
		assertEquals(0x452, image.getDisplayRangeMax());
		assertTrue(isGrey(image));
	}

	private static boolean isGrey(final ImagePlus image) {
		final int rgb = image.getProcessor().getLut().getRGB(100);
		return (rgb & 0xFF) == (rgb >> 8 & 0xFF) && (rgb & 0xFF) == (rgb >> 16 & 0xFF);
	}

	@Test
	void thermalColoursAreForWhatThermalCamerasSend() {
		assertTrue(isGrey(image(BayerView.MOSAIC, frame(PixelFormat.MONO8, 2, 1, new byte[2]))));
		assertTrue(isGrey(image(BayerView.MOSAIC, frame(PixelFormat.BAYER_RG8, 2, 1, new byte[2]))));
		assertTrue(isGrey(image(BayerView.MOSAIC, frame(PixelFormat.MONO12, 2, 1, new short[2]))));
		assertArrayEquals(ThermalLut.create().getBytes(),
			image(BayerView.MOSAIC, frame(PixelFormat.MONO16, 2, 1, new short[2])).getProcessor().getLut().getBytes());
	}

	@Test
	void coloursAreRgbAndSurviveAFile() {
		final ImagePlus image = image(BayerView.MOSAIC, frame(PixelFormat.BGR8, 2, 1, new byte[] { 1, 2, 3, 4, 5, 6 }));
		assertEquals(24, image.getBitDepth());
		assertArrayEquals(new int[] { 0xFF030201, 0xFF060504 }, (int[]) image.getProcessor().getPixels());
		RecordingFile.save(image, folder.resolve("colour.tif"));
		final ImagePlus read = new Opener().openImage(folder.resolve("colour.tif").toString());
		assertEquals(0x030201, read.getProcessor().getPixel(0, 0) & 0xFFFFFF);
		assertEquals("a camera", read.getProp("Camera"));
	}

	@Test
	void mosaicsAreInColourOnRequest() {
		final Frame mosaic = frame(PixelFormat.BAYER_RG8, 2, 2, new byte[] { (byte) 200, 100, 100, 50 });
		assertEquals(8, image(BayerView.MOSAIC, mosaic).getBitDepth());
		assertEquals(0xFFC86432, image(BayerView.COLOUR, mosaic).getProcessor().get(0, 0));
	}

	@Test
	void floatsHaveTheRangeOfTheirFiniteValues() {
		final byte[] values = new byte[12];
		ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).putFloat(-1.5f).putFloat(Float.NaN)
			.putFloat(2.25f);
		final ImagePlus image = image(BayerView.MOSAIC, frame(PixelFormat.DATA32F, 3, 1, values));
		assertEquals(32, image.getBitDepth());
		assertEquals(-1.5, image.getDisplayRangeMin());
		assertEquals(2.25, image.getDisplayRangeMax());
	}

	@Test
	void whatCannotBeShownCanBeSaved() throws Exception {
		final Frame unknown = frame(PixelFormat.of(0x81200F00), 1, 1, new byte[] { 1, 2, 3, 4 });
		final String message = assertThrows(CameraException.class, () -> image(BayerView.MOSAIC, unknown)).getMessage();
		assertTrue(message.contains("0x81200F00"), message);
		final Path raw = folder.resolve("frames.raw");
		RecordingFile.saveRaw(List.of(unknown, frame(PixelFormat.MONO16, 2, 1, new short[] { 0x0102, 3 })), raw);
		assertArrayEquals(new byte[] { 1, 2, 3, 4, 2, 1, 3, 0 }, Files.readAllBytes(raw));
	}

	@Test
	void picturesShowEveryKindOfPlane() {
		final Frame colour = frame(PixelFormat.RGB8, 200, 100, new byte[60_000]);
		for (int i = 0; i < 60_000; i += 3) colour.bytes()[i] = (byte) 255;
		final BufferedImage picture = LivePicture.of(colour, FrameUnit.COUNTS, BayerView.MOSAIC, "colours", "");
		assertEquals(0xFFFF0000, picture.getRGB(400, 200));
		final BufferedImage floats = LivePicture.of(frame(PixelFormat.DATA32F, 200, 100, new byte[80_000]), FrameUnit.COUNTS,
			BayerView.MOSAIC, "f", "");
		assertNotEquals(0, floats.getWidth());
		final BufferedImage packed = LivePicture.of(frame(PixelFormat.MONO10P, 200, 100, new byte[25_000]), FrameUnit.COUNTS,
			BayerView.MOSAIC, "p", "");
		assertEquals(packed.getWidth(), floats.getWidth());
	}
}
