package io.github.lynceus.fiji.features.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.LookColours;
import io.github.lynceus.fiji.pictures.Contrast;
import io.github.lynceus.fiji.pictures.Looks;
import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShadesTest {

	@ParameterizedTest
	@EnumSource
	void everyTextOfTheBrowserStandsOut(final Looks look) throws Exception {
		look.during(() -> {
			readable("text", Shades.text(), Shades.background());
			readable("a category", Shades.text(), Shades.category());
			readable("a selected row", Shades.text(), Shades.selected());
			readable("an error", Shades.error(), Shades.background());
			readable("an error in a selected row", Shades.error(), Shades.selected());
			readable("a banner", LookColours.or("Label.foreground", null), Shades.banner());
			readable("unsent", LookColours.or("TextField.foreground", null), Shades.unsent());
		});
	}

	private static void readable(final String what, final Color text, final Color back) {
		assertTrue(Contrast.ratio(text, back) >= Contrast.ENOUGH, what + ": " + Contrast.ratio(text, back) + ", " + text
			+ " on " + back);
	}
}
