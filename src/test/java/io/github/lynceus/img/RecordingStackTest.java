package io.github.lynceus.img;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import io.github.lynceus.camera.FrameUnit;
import io.github.lynceus.camera.Sequence;
import io.github.lynceus.camera.SequenceFrames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hyperstack of sequences in files is that of the same sequences in memory, but reads only what is looked at. */
class RecordingStackTest {

	private final List<Integer> read = new ArrayList<>();

	/** Claims to be in a file. */
	private final class Filed implements SequenceFrames {

		private final Sequence held;

		Filed(final Sequence held) {
			this.held = held;
		}

		@Override
		public int size() {
			return held.size();
		}

		@Override
		public long frameId(final int i) {
			return held.frameId(i);
		}

		@Override
		public short[] plane(final int i) {
			read.add(i);
			return held.plane(i).clone();
		}

		@Override
		public byte[] header(final int i) {
			return held.header(i);
		}

		@Override
		public double time(final int i) {
			return held.time(i);
		}

		@Override
		public boolean isArrived(final int i) {
			return held.isArrived(i);
		}

		@Override
		public boolean isComplete(final int i) {
			return held.isComplete(i);
		}

		@Override
		public FrameUnit unit(final int i) {
			return held.unit(i);
		}

		@Override
		public Optional<Path> file() {
			return Optional.of(Path.of("x.tif"));
		}
	}

	private Sequence filed(final Sequence held) {
		return Sequence.builder(held.index(), held.width(), held.height()).camera(held.camera())
			.moiFrameId(held.moiFrameId()).settings(held.settings()).unit(held.unit()).frameRate(held.frameRate())
			.report(held.report()).frames(new Filed(held)).build();
	}

	private void assertSame(final List<Sequence> held) {
		final ImagePlus expected = RecordingImage.of(held, "x");
		final ImagePlus actual = RecordingImage.of(held.stream().map(this::filed).toList(), "x");
		assertTrue(actual.getStack().isVirtual());
		assertArrayEquals(expected.getDimensions(), actual.getDimensions());
		assertEquals(expected.getBitDepth(), actual.getBitDepth());
		for (int i = 1; i <= expected.getStackSize(); i++) {
			assertEquals(expected.getStack().getSliceLabel(i), actual.getStack().getSliceLabel(i));
			for (int p = 0; p < 24; p++)
				assertEquals(expected.getStack().getProcessor(i).getf(p), actual.getStack().getProcessor(i).getf(p));
		}
		assertEquals(expected.getCalibration().getValueUnit(), actual.getCalibration().getValueUnit());
		assertEquals(expected.getProp(RecordingImage.MOI_FRAME), actual.getProp(RecordingImage.MOI_FRAME));
		assertEquals(expected.getProp(RecordingImage.T0), actual.getProp(RecordingImage.T0));
		assertEquals(expected.getDisplayRangeMax(), actual.getDisplayRangeMax());
		actual.setSlice(2);
		assertEquals(expected.getCalibration().getCValue(expected.getStack().getProcessor(2).get(7)),
			actual.getCalibration().getCValue(actual.getProcessor().get(7)), 1e-6);
	}

	@Test
	void itIsTheSameHyperstack() {
		assertSame(List.of(TestSequences.sequence(0, 100, 104, 102), TestSequences.sequence(1, 20, 21, 20)));
		assertSame(List.of(TestSequences.sequence(0, 5, 9, 5)));
	}

	@Test
	void gapsAndLengthsAreAsInMemory() {
		final Sequence gaps = TestSequences.builder(0, 5).frame(5, TestSequences.plane(0, 5))
			.frame(6, new short[24], new byte[0], 0.02, false, false)
			.frame(7, TestSequences.plane(0, 7), new byte[0], 0.04, true, false).build();
		assertSame(List.of(gaps, TestSequences.sequence(1, 20, 26, 23)));
	}

	@Test
	void onlyWhatIsShownIsRead() {
		final Sequence sequence = filed(TestSequences.sequence(0, 0, 199, 0));
		final ImagePlus image = RecordingImage.of(List.of(sequence), "x");
		assertTrue(read.size() <= 30, read.size() + " planes read to choose the display range");
		read.clear();
		image.setSlice(150);
		image.getProcessor();
		assertTrue(read.stream().allMatch(i -> i == 149), read.toString());
	}

	@Test
	void itCanBeSavedAsAnOrdinaryTiff(@TempDir final Path folder) {
		final List<Sequence> held = List.of(TestSequences.sequence(0, 100, 104, 102));
		final Path tiff = folder.resolve("saved.tif");
		RecordingFile.save(RecordingImage.of(held.stream().map(this::filed).toList(), "x"), tiff);
		final ImagePlus image = new Opener().openImage(tiff.toString());
		for (int i = 0; i < 5; i++) {
			assertArrayEquals(held.get(0).plane(i), (short[]) image.getStack().getPixels(i + 1));
			assertEquals("FrameID " + (100 + i), image.getStack().getSliceLabel(i + 1).split(" t=")[0]);
		}
	}
}
