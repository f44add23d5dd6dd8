package io.github.lynceus.fiji.panel.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.LookColours;
import io.github.lynceus.fiji.pictures.Contrast;
import io.github.lynceus.fiji.pictures.Looks;
import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {

	@ParameterizedTest
	@EnumSource
	void everyTextOfThePanelStandsOut(final Looks look) throws Exception {
		look.during(() -> {
			final Color back = LookColours.or("Panel.background", null);
			final Color text = LookColours.or("Label.foreground", null);
			readable("text", text, back);
			readable("faint", Tones.faint(), back);
			readable("problem", Tones.problem(), back);
			readable("good", Tones.good(), back);
			readable("busy", Tones.busy(), back);
			readable("on a banner", Tones.text(), Tones.banner());
			readable("unsent", LookColours.or("TextField.foreground", null), Tones.unsent());
			readable("on a bar at rest", LookColours.or("List.foreground", null), Tones.rest());
			readable("on a bar under way", LookColours.or("List.foreground", null), Tones.active());
		});
	}

	private static void readable(final String what, final Color text, final Color back) {
		assertTrue(Contrast.ratio(text, back) >= Contrast.ENOUGH, what + ": " + Contrast.ratio(text, back) + ", " + text
			+ " on " + back);
	}
}
