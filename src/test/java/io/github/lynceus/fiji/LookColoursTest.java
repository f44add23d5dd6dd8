package io.github.lynceus.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.pictures.Contrast;
import java.awt.Color;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LookColoursTest {

	@Test
	void contrastIsAsTheGuidelinesReckonIt() {
		assertEquals(21, LookColours.contrast(Color.BLACK, Color.WHITE), 1e-9);
		assertEquals(1, LookColours.contrast(Color.RED, Color.RED), 1e-9);
		// The lightest grey on white that passes, as their tools tell it.
		assertEquals(4.54, LookColours.contrast(new Color(0x767676), Color.WHITE), 0.005);
		assertEquals(4.48, LookColours.contrast(new Color(0x777777), Color.WHITE), 0.005);
	}

	@Test
	void whateverIsWantedCanBeRead() {
		final Random random = new Random(3);
		for (int i = 0; i < 2000; i++) {
			final Color wanted = new Color(random.nextInt(0x1000000));
			final Color back = new Color(random.nextInt(0x1000000));
			final Color text = LookColours.readable(wanted, back);
			assertTrue(Contrast.ratio(text, back) >= Contrast.ENOUGH, wanted + " on " + back + " became " + text);
			if (Contrast.ratio(wanted, back) >= Contrast.ENOUGH) {
				assertEquals(wanted, text, "what can be read stays");
			}
			final Color tinted = LookColours.tinted(back, wanted, 0.5, text);
			assertTrue(Contrast.ratio(text, tinted) >= Contrast.ENOUGH, text + " on " + back + " tinted to " + tinted);
		}
	}
}
