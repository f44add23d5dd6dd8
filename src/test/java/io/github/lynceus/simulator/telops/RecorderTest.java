package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.simulator.telops.Recorder.Sequence;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {

	@ParameterizedTest
	@CsvSource({
		// images wanted before the MOI, image the MOI falls on, first image kept; recording begins with image 100
		"0, 100, 100", "0, 101, 100", "0, 102, 102", "0, 5000, 5000",
		"1, 100, 100", "1, 101, 100", "1, 102, 101",
		"4, 101, 100", "4, 103, 100", "4, 104, 100", "4, 105, 101", "4, 900, 896",
		"9, 100, 100", "9, 108, 100", "9, 109, 100", "9, 110, 101" })
	void keepsTheImagesAroundTheMoment(final long preMoi, final long moi, final long first) {
		final Recorder recorder = new Recorder(100, 1, 10, preMoi, false);
		recorder.fire(moi);
		assertEquals(first + 10, recorder.endId());
		assertEquals(List.of(), recorder.advance(first + 9));
		assertEquals(List.of(new Sequence(first, moi, 10)), recorder.advance(first + 10));
		assertTrue(recorder.done());
	}

	@Test
	void waitsForTheMomentAsLongAsItTakes() {
		final Recorder recorder = new Recorder(0, 1, 10, 2, false);
		assertEquals(-1, recorder.endId());
		assertEquals(List.of(), recorder.advance(1_000_000));
		assertFalse(recorder.done());
	}

	@Test
	void aSecondMomentInTheSameSequenceMeansNothing() {
		final Recorder recorder = new Recorder(0, 2, 10, 0, false);
		recorder.fire(5);
		recorder.fire(7);
		assertEquals(List.of(new Sequence(5, 5, 10)), recorder.advance(15));
		assertEquals(-1, recorder.endId());
	}

	@Test
	void theNextSequenceBeginsWithTheNextImage() {
		final Recorder recorder = new Recorder(0, 2, 10, 4, false);
		recorder.fire(20);
		assertEquals(List.of(new Sequence(16, 20, 10)), recorder.advance(26));
		recorder.fire(28);
		assertEquals(List.of(new Sequence(26, 28, 10)), recorder.advance(40), "only two images were there before");
		assertTrue(recorder.done());
	}

	@Test
	void sequencesThatBeginWithTheirMomentFollowWithoutGap() {
		final Recorder recorder = new Recorder(7, 3, 4, 0, true);
		assertEquals(List.of(new Sequence(7, 7, 4), new Sequence(11, 11, 4), new Sequence(15, 15, 4)),
			recorder.advance(1000));
		assertTrue(recorder.done());
	}

	@Test
	void stoppingBeforeTheMomentDiscards() {
		final Recorder recorder = new Recorder(0, 1, 10, 4, false);
		assertNull(recorder.stop(100));
		final Recorder announced = new Recorder(0, 1, 10, 4, false);
		announced.fire(100);
		assertNull(announced.stop(100), "the image of the moment was never taken");
	}

	@Test
	void stoppingAfterTheMomentShortens() {
		final Recorder recorder = new Recorder(0, 3, 10, 4, false);
		recorder.fire(50);
		assertEquals(new Sequence(46, 50, 7), recorder.stop(53));
		assertTrue(recorder.done());
	}

	@Test
	void holdingForgetsTheRingAndResumesWithTheNextImage() {
		final Recorder recorder = new Recorder(0, 1, 10, 4, false);
		recorder.hold();
		recorder.fire(20);
		assertEquals(-1, recorder.endId(), "no moment while holding");
		recorder.resume(30);
		recorder.fire(32);
		assertEquals(List.of(new Sequence(30, 32, 10)), recorder.advance(40));
	}
}
