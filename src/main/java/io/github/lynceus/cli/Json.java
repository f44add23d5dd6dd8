package io.github.lynceus.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** How the terminal writes JSON. */
final class Json {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().disableHtmlEscaping()
		.create();

	private Json() {}

	static String of(final Object value) {
		return GSON.toJson(value);
	}
}
