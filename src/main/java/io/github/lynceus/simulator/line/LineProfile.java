package io.github.lynceus.simulator.line;

import io.github.lynceus.simulator.SimulatorException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whose names the features of the line camera have, where vendors differ. */
public enum LineProfile {

	/** As the Standard Features Naming Convention says; band ranges are regions. */
	SFNC("LineCamera", false, 1),
	/** As Specim's FX10; band ranges are an index register, there is a motor shutter and a status line. */
	SPECIM("LineCamera FX10", true, 1),
	/** As Specim's FX17, whose band ranges begin at even rows and have even heights. */
	FX17("LineCamera FX17", true, 2);

	private final String model;
	private final boolean specim;
	private final int rowStep;

	LineProfile(final String model, final boolean specim, final int rowStep) {
		this.model = model;
		this.specim = specim;
		this.rowStep = rowStep;
	}

	/** By its name, in any case. @throws SimulatorException for any other */
	public static LineProfile of(final String name) {
		return Arrays.stream(values()).filter(p -> p.name().equalsIgnoreCase(name)).findFirst()
			.orElseThrow(() -> new SimulatorException("There is no line camera profile " + name + ": there are "
				+ Arrays.stream(values()).map(p -> p.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + "."));
	}

	/** As discovery tells it. */
	String model() {
		return model;
	}

	boolean isSpecim() {
		return specim;
	}

	/** What starts and heights of band ranges are multiples of. */
	int rowStep() {
		return rowStep;
	}
}
