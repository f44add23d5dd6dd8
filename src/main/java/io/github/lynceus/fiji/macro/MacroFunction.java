package io.github.lynceus.fiji.macro;

import static ij.macro.MacroExtension.ARG_NUMBER;
import static ij.macro.MacroExtension.ARG_OUTPUT;
import static ij.macro.MacroExtension.ARG_STRING;

import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.FeatureText;
import io.github.lynceus.genicam.StringNode;

/**
 * The functions, by the name they have in a macro behind {@code Ext.}. A result goes into the last argument, a variable,
 * as ImageJ makes text of everything a function returns.
 */
enum MacroFunction {

	GET_FEATURE("getFeature", "name, v", "The value of a feature: a number if it is one, 1 or 0 for a switch, else a text", ARG_STRING,
		ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			final String text = cameras.getFeature((String) args[0]);
			final boolean characters = cameras.camera().features().node((String) args[0]).filter(StringNode.class::isInstance).isPresent();
			// A serial number of 0012 is no number.
			args[1] = characters ? new String[] { text } : variable(text);
		}
	},
	SET_FEATURE("setFeature", "name, value", "Sets a feature", ARG_STRING, ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.setFeature((String) args[0], (String) args[1]);
		}
	},
	EXECUTE_FEATURE("executeFeature", "name", "Executes a command and waits until it is done", ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.executeFeature((String) args[0]);
		}
	},
	WAIT_FOR_FEATURE("waitForFeature", "name, value, seconds",
		"Waits until a feature has a value; stops the macro if it does not get it in time", ARG_STRING, ARG_STRING, ARG_NUMBER) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.waitForFeature((String) args[0], (String) args[1], (Double) args[2]);
		}
	},
	GET_FRAME_RATE_MAX("getFrameRateMax", "v", "The highest frame rate, in Hz, that the present settings allow", ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new Double[] { cameras.frameRateMax() };
		}
	},
	PREDICT_FRAME_RATE("predictFrameRate", "width, height, microseconds, v",
		"The highest frame rate, in Hz, that a window and an integration time in µs would allow", ARG_NUMBER, ARG_NUMBER, ARG_NUMBER,
		ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[3] = new Double[] { cameras.frameRateMax(((Double) args[0]).intValue(), ((Double) args[1]).intValue(),
				(Double) args[2]) };
		}
	},
	GET_RECORDED("getRecorded", "sequence, v", "Frames a sequence in the camera's memory has", ARG_NUMBER, ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			final int[] frames = cameras.recorded();
			final int sequence = ((Double) args[0]).intValue();
			args[1] = new Double[] { sequence >= 0 && sequence < frames.length ? (double) frames[sequence] : 0 };
		}
	},
	GET_MISSING_FRAMES("getMissingFrames", "v", "Frames the last download did not get whole", ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new Double[] { cameras.reports().stream()
				.mapToDouble(report -> report.expected() - report.complete()).sum() };
		}
	},
	GET_DIAGNOSTIC("getDiagnostic", "name, v",
		"A temperature in °C, voltage, current or counter of a Telops camera, such as temperature.sensor", ARG_STRING, ARG_NUMBER
			| ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = new Double[] { cameras.diagnosticsReading().value((String) args[0]) };
		}
	},
	GET_PROPERTY("getProperty", "name, v", "A setting or reading of a Telops camera by its name, such as packet_delay", ARG_STRING,
		ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = variable(cameras.ask(session -> session.telops().properties().get((String) args[0])));
		}
	},
	SET_PROPERTY("setProperty", "name, value", "Sets a setting of a Telops camera by its name", ARG_STRING, ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.change(session -> session.telops().properties().set((String) args[0], (String) args[1]));
		}
	},
	READ_REGISTER("readRegister", "address, v", "Any register of a Telops camera by its address, without sign", ARG_NUMBER, ARG_NUMBER
		| ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = new Double[] { (double) cameras.readRegister(((Double) args[0]).longValue()) };
		}
	},
	WRITE_REGISTER("writeRegister", "address, value", "Writes any register of a Telops camera", ARG_NUMBER, ARG_NUMBER) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.writeRegister(((Double) args[0]).longValue(), ((Double) args[1]).longValue());
		}
	},
	GET_STATE("getState", "v", "What the camera is doing: disconnected, connected, streaming, …", ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new String[] { cameras.state() };
		}
	};

	/** From here on a double is not every whole number. */
	private static final double EXACT = 1L << 53;

	private final String title;
	private final String arguments;
	private final String meaning;
	private final int[] types;

	MacroFunction(final String title, final String arguments, final String meaning, final int... types) {
		this.title = title;
		this.arguments = arguments;
		this.meaning = meaning;
		this.types = types;
	}

	/** Does it; a result replaces the argument it goes to. */
	abstract void call(CameraService cameras, Object[] args);

	String title() {
		return title;
	}

	/** As a macro writes it. */
	String signature() {
		return "Ext." + title + "(" + arguments + ")";
	}

	/** What it does, in one sentence without a stop. */
	String meaning() {
		return meaning;
	}

	int[] types() {
		return types.clone();
	}

	/** A number, if the text is one that the macro language can hold. */
	private static Object variable(final String text) {
		final double number = FeatureText.number(text);
		return Math.abs(number) < EXACT ? new Double[] { number } : new String[] { text };
	}
}
