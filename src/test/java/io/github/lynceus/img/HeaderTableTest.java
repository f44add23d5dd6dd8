package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import ij.measure.ResultsTable;
import ij.plugin.Duplicator;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.telops.FrameHeader;
import io.github.lynceus.telops.HeaderField;
import io.github.lynceus.telops.HeaderType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers of random content, in an image, its copies and its file. */
class HeaderTableTest {

	private static final int FRAMES = 5;

	@TempDir
	Path folder;

	private final List<byte[]> headers = headers();

	/** Half of the fields are the same in every frame. */
	private static List<byte[]> headers() {
		final Random random = new Random(91);
		final byte[] first = new byte[FrameHeader.SIZE];
		random.nextBytes(first);
		first[0] = 'T';
		first[1] = 'C';
		final List<byte[]> headers = new ArrayList<>();
		for (int i = 0; i < FRAMES; i++) {
			final byte[] header = first.clone();
			for (int at = 0x40; i > 0 && at < 0xA0; at++) header[at] = (byte) random.nextInt();
			final ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
			for (final HeaderField field : HeaderField.values()) {
				if (field.type() == HeaderType.F32) fields.putFloat(field.offset(), field.ordinal() * 0.1f + 1000f * (i & 1));
			}
			headers.add(fields.putInt(0x08, 100 + i).array());
		}
		return headers;
	}

	private ImagePlus image() {
		final Sequence.Builder builder = TestSequences.builder(0, 101);
		for (int i = 0; i < FRAMES; i++) {
			final boolean arrived = i != 3;
			builder.frame(100 + i, TestSequences.plane(0, 100 + i), arrived ? headers.get(i) : new byte[0], i, arrived, arrived);
		}
		return RecordingImage.of(List.of(builder.build()), "recording");
	}

	private void assertTable(final ResultsTable table) {
		assertEquals(FRAMES, table.size());
		assertEquals(2 + HeaderField.values().length, table.getHeadings().length);
		for (int i = 0; i < FRAMES; i++) {
			assertEquals(i + 1, table.getValue("Slice", i));
			assertTrue(table.getStringValue("Label", i).startsWith("FrameID " + (100 + i) + " t="));
			for (final HeaderField field : HeaderField.values()) {
				final String heading = field.label() + (field.unit().isEmpty() ? "" : " (" + field.unit() + ")");
				if (field == HeaderField.SIGNATURE) {
					assertEquals(i == 3 ? "" : "TC", table.getStringValue(heading, i));
					continue;
				}
				final double expected = i == 3 ? Double.NaN : FrameHeader.of(headers.get(i)).value(field);
				assertEquals((float) expected, (float) table.getValue(heading, i), heading + " of frame " + i);
			}
		}
	}

	@Test
	void everyFieldOfEveryFrameIsInIt() {
		assertTable(HeaderTable.of(image(), true));
	}

	@Test
	void aFileHoldsThemAll() {
		final Path file = folder.resolve("recording.tif");
		RecordingFile.save(image(), file);
		assertTable(HeaderTable.of(new Opener().openImage(file.toString()), true));
	}

	@Test
	void copiesOfAPartHoldTheirs() {
		final ResultsTable table = HeaderTable.of(new Duplicator().run(image(), 2, 3), true);
		assertEquals(101, table.getValue("FrameID", 0));
		assertEquals(102, table.getValue("FrameID", 1));
	}

	@Test
	void theCommonOnesAreFewer() {
		final String[] headings = HeaderTable.of(image(), false).getHeadings();
		assertTrue(headings.length > 10 && headings.length < 30, () -> String.join(", ", headings));
	}

	@Test
	void whatChangesIsBelowTheLabelAndWhatDoesNotIsAProperty() {
		final ImagePlus image = image();
		assertEquals("FrameID 102 t=2.000000 s, sequence 0", image.getStack().getShortSliceLabel(3));
		image.setSlice(3);
		assertEquals(102, image.getNumericProperty("Header.FrameID"), "as macros ask for it");
		assertEquals(FrameHeader.of(headers.get(0)).get(HeaderField.SENSOR_ID).toString(), image.getProp("Header.SensorID"));
		assertFalse(image.getStack().getSliceLabel(3).contains("Header.SensorID:"));
		assertEquals("102", HeaderTable.value(image, 3, "frameid"));
		assertEquals("TC", HeaderTable.value(image, 3, "Signature"));
		assertEquals(null, HeaderTable.value(image, 4, "Signature"), "never arrived");
	}

	@Test
	void whatHasNoneSaysSo() {
		final ImagePlus plain = new ImagePlus("plain", new ij.process.ShortProcessor(4, 4));
		assertEquals("The image plain carries no frame headers: take it from a Telops camera with Lynceus, or open a TIFF that "
			+ "Lynceus saved.", assertThrows(CameraException.class, () -> HeaderTable.of(plain, true)).getMessage());
		final String message = assertThrows(CameraException.class, () -> HeaderTable.value(plain, 1, "FrameNumber")).getMessage();
		assertTrue(message.startsWith("A frame header has no field FrameNumber: there are Signature, "), message);
	}
}
