package io.github.lynceus.fuzz;

import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.FeatureFile;
import java.nio.charset.StandardCharsets;

/** Saved settings: what is read says the same when written. */
public final class FeatureFileFuzz {

	private FeatureFileFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		try {
			final FeatureFile file = FeatureFile.parse(new String(data, StandardCharsets.UTF_8));
			final FeatureFile again = FeatureFile.parse(file.text());
			if (!again.settings().equals(file.settings())) {
				throw new AssertionError(file.settings() + " came back as " + again.settings());
			}
		}
		catch (final DescriptionException exc) {
			if (exc.getMessage().isBlank()) throw new AssertionError("says nothing", exc);
		}
	}
}
