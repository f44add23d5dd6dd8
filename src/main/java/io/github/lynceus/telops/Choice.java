package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the values a setting of the camera can have, with the names people know it by. */
public interface Choice {

	/** Its code and names. */
	ChoiceName called();

	/** Value of the register. */
	default int code() {
		return called().code();
	}

	/** Name for people and scripts. */
	default String label() {
		return called().label();
	}

	/** Name in the camera's own description. */
	default String entry() {
		return called().entry();
	}

	/** The one with this code, if there is one: newer cameras may have more. */
	static <C extends Choice> Optional<C> find(final C[] choices, final int code) {
		return Arrays.stream(choices).filter(choice -> choice.code() == code).findFirst();
	}

	/** The label of a code, or the number of one that is not known. */
	static <C extends Choice> String label(final C[] choices, final int code) {
		return find(choices, code).map(Choice::label).orElse(Integer.toString(code));
	}

	/**
	 * The one a user means: by label or by the camera's name, in any case and with any separators, or by code.
	 *
	 * @param what the setting, at the start of a sentence
	 * @throws CameraException naming the choices
	 */
	static <C extends Choice> C parse(final String what, final C[] choices, final String text) {
		final String wanted = plain(text);
		return Arrays.stream(choices).filter(choice -> wanted.equals(plain(choice.label()))
			|| wanted.equals(plain(choice.entry())) || wanted.equals(Integer.toString(choice.code()))).findFirst()
			.orElseThrow(() -> new CameraException(what + " \"" + text + "\" does not exist: choose one of "
				+ Arrays.stream(choices).map(Choice::label).collect(Collectors.joining(", ")) + "."));
	}

	/** Labels in order. */
	static <C extends Choice> List<String> labels(final C[] choices) {
		return Arrays.stream(choices).map(Choice::label).toList();
	}

	private static String plain(final String text) {
		return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}
}
