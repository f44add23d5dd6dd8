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

	/** The value of a feature: a number if it is one, 1 or 0 for a switch, else a text. */
	GET_FEATURE("getFeature", "name, v", ARG_STRING, ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			final String text = cameras.getFeature((String) args[0]);
			final boolean characters = cameras.camera().features().node((String) args[0]).filter(StringNode.class::isInstance).isPresent();
			// A serial number of 0012 is no number.
			args[1] = characters ? new String[] { text } : variable(text);
		}
	},
	/** Sets a feature. */
	SET_FEATURE("setFeature", "name, value", ARG_STRING, ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.setFeature((String) args[0], (String) args[1]);
		}
	},
	/** Executes a command and waits until it is done. */
	EXECUTE_FEATURE("executeFeature", "name", ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.executeFeature((String) args[0]);
		}
	},
	/** Waits until a feature has a value; stops the macro if it does not get it in time. */
	WAIT_FOR_FEATURE("waitForFeature", "name, value, seconds", ARG_STRING, ARG_STRING, ARG_NUMBER) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.waitForFeature((String) args[0], (String) args[1], (Double) args[2]);
		}
	},
	/** The highest frame rate, in Hz, that the present settings allow. */
	GET_FRAME_RATE_MAX("getFrameRateMax", "v", ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new Double[] { cameras.frameRateMax() };
		}
	},
	/** The highest frame rate, in Hz, that a window and an integration time in µs would allow. */
	PREDICT_FRAME_RATE("predictFrameRate", "width, height, microseconds, v", ARG_NUMBER, ARG_NUMBER, ARG_NUMBER,
		ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[3] = new Double[] { cameras.frameRateMax(((Double) args[0]).intValue(), ((Double) args[1]).intValue(),
				(Double) args[2]) };
		}
	},
	/** Frames a sequence in the camera's memory has. */
	GET_RECORDED("getRecorded", "sequence, v", ARG_NUMBER, ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			final int[] frames = cameras.recorded();
			final int sequence = ((Double) args[0]).intValue();
			args[1] = new Double[] { sequence >= 0 && sequence < frames.length ? (double) frames[sequence] : 0 };
		}
	},
	/** Frames the last download did not get whole. */
	GET_MISSING_FRAMES("getMissingFrames", "v", ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new Double[] { cameras.reports().stream()
				.mapToDouble(report -> report.expected() - report.complete()).sum() };
		}
	},
	/** A temperature in °C, voltage, current or counter of a Telops camera, such as temperature.sensor. */
	GET_DIAGNOSTIC("getDiagnostic", "name, v", ARG_STRING, ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = new Double[] { cameras.diagnosticsReading().value((String) args[0]) };
		}
	},
	/** A setting or reading of a Telops camera by its name, such as packet_delay. */
	GET_PROPERTY("getProperty", "name, v", ARG_STRING, ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = variable(cameras.ask(session -> session.telops().properties().get((String) args[0])));
		}
	},
	/** Sets a setting of a Telops camera by its name. */
	SET_PROPERTY("setProperty", "name, value", ARG_STRING, ARG_STRING) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.change(session -> session.telops().properties().set((String) args[0], (String) args[1]));
		}
	},
	/** Any register of a Telops camera by its address, without sign. */
	READ_REGISTER("readRegister", "address, v", ARG_NUMBER, ARG_NUMBER | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[1] = new Double[] { (double) cameras.readRegister(((Double) args[0]).longValue()) };
		}
	},
	/** Writes any register of a Telops camera. */
	WRITE_REGISTER("writeRegister", "address, value", ARG_NUMBER, ARG_NUMBER) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			cameras.writeRegister(((Double) args[0]).longValue(), ((Double) args[1]).longValue());
		}
	},
	/** What the camera is doing: disconnected, connected, streaming, …. */
	GET_STATE("getState", "v", ARG_STRING | ARG_OUTPUT) {

		@Override
		void call(final CameraService cameras, final Object[] args) {
			args[0] = new String[] { cameras.state() };
		}
	};

	/** From here on a double is not every whole number. */
	private static final double EXACT = 1L << 53;

	private final String title;
	private final String arguments;
	private final int[] types;

	MacroFunction(final String title, final String arguments, final int... types) {
		this.title = title;
		this.arguments = arguments;
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

	int[] types() {
		return types.clone();
	}

	/** A number, if the text is one that the macro language can hold. */
	private static Object variable(final String text) {
		final double number = FeatureText.number(text);
		return Math.abs(number) < EXACT ? new Double[] { number } : new String[] { text };
	}
}
