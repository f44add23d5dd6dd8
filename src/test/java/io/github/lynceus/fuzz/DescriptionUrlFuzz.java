package io.github.lynceus.fuzz;

import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.DescriptionUrl;
import java.nio.charset.StandardCharsets;

/** What cameras write where their description is. */
public final class DescriptionUrlFuzz {

	private DescriptionUrlFuzz() {}

	public static void fuzzerTestOneInput(final byte[] data) {
		try {
			final DescriptionUrl url = DescriptionUrl.parse(new String(data, StandardCharsets.ISO_8859_1));
			if (url.length() < 0 || url.length() > 64 << 20) throw new AssertionError(url.length() + " bytes would be read");
			url.isZip();
		}
		catch (final DescriptionException exc) {
			if (exc.getMessage().isBlank()) throw new AssertionError("says nothing", exc);
		}
	}
}
