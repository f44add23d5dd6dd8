package io.github.lynceus.cli;

import io.github.lynceus.camera.CameraException;
import io.github.lynceus.simulator.telops.Firmware;
import io.github.lynceus.simulator.telops.Malfunction;
import io.github.lynceus.simulator.telops.TelopsOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What a simulated Telops camera can be told before it starts. */
final class TelopsSwitches {

	/** What a real camera takes: between 5 and 10 ms for a register, 2 s for arming. */
	private static final int REAL_LATENCY = 8;
	private static final double REAL_ARMING = 2;
	private static final double QUICK_ARMING = 0.1;

	@Option(names = "--cooldown", description = "Start warm; the camera is ready when it has cooled down.")
	private boolean cooldown;

	@Option(names = "--realistic", description = "As slow and as touchy as a real one: --register-latency 8, --arming 2, "
		+ "--geometry-hang, unless said otherwise.")
	private boolean realistic;

	@Option(names = "--speed-up", defaultValue = "1", paramLabel = "X",
		description = "How many times faster than a real one it records, cools down and corrects, 1 or more (${DEFAULT-VALUE}).")
	private double speedUp;

	@Option(names = "--serial", defaultValue = "1001", description = "Unit number (${DEFAULT-VALUE}).")
	private int serial;

	@Option(names = "--firmware", defaultValue = "XML_12_7", paramLabel = "VERSION",
		description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); 13.4 ignores the first write of Width, Height, PixelFormat and "
			+ "AcquisitionMode.")
	private Firmware firmware;

	@Option(names = "--memory", defaultValue = "16", paramLabel = "GB",
		description = "Size of its memory; 16 and 32 exist (${DEFAULT-VALUE}).")
	private double memory;

	@Option(names = "--bad-pixels", defaultValue = "0", description = "Defective pixels (${DEFAULT-VALUE}).")
	private int badPixels;

	@Option(names = "--hot-spot", description = "Have a place in the scene that is too hot to measure.")
	private boolean hotSpot;

	@Option(names = "--register-latency", paramLabel = "MS",
		description = "Time each register access takes; 5 to 10 on a real camera (0).")
	private Integer latency;

	@Option(names = "--arming", paramLabel = "SECONDS", description = "Time arming takes; 2 on a real camera (0.1).")
	private Double arming;

	@Option(names = "--geometry-hang", description = "Fall silent when its window is changed too quickly, as real ones do.")
	private boolean hang;

	@Option(names = "--locked-center", description = "Never let the window leave the middle of the sensor.")
	private boolean lockedCenter;

	@Option(names = "--no-high-gain", description = "Have no small well.")
	private boolean noHighGain;

	@Option(names = "--no-live-while-recording", description = "Send no live images while the memory records.")
	private boolean silentRecording;

	@Option(names = "--unlimited-download", description = "Ignore the bit rate the client sets.")
	private boolean unlimited;

	@Option(names = "--configuration", paramLabel = "FILE",
		description = "Where saved settings and the last calibration are kept from one run to the next.")
	private Path configuration;

	@Option(names = "--break", split = ",", paramLabel = "MALFUNCTION",
		description = "What is broken from the beginning: ${COMPLETION-CANDIDATES}.")
	private List<Malfunction> broken = List.of();

	@Option(names = "--calibration-folder", paramLabel = "DIR",
		description = "Write the folder of calibration files that belongs to the camera, for programs that read lenses from it.")
	private Path calibrationFolder;

	TelopsOptions options() {
		if (!(speedUp >= 1)) throw new CameraException("--speed-up " + speedUp + " is not possible: it must be 1 or more.");
		if (!(memory > 0)) throw new CameraException("--memory " + memory + " is not possible: it must be more than 0.");
		return TelopsOptions.defaults().cooldown(cooldown).timeScale(1 / speedUp).serial(serial).firmware(firmware)
			.memoryBytes(Math.round(memory * (1L << 30))).badPixels(badPixels).hotSpot(hotSpot)
			.registerLatencyMillis(latency != null ? latency : realistic ? REAL_LATENCY : 0)
			.armSeconds(arming != null ? arming : realistic ? REAL_ARMING : QUICK_ARMING).geometryHang(hang || realistic)
			.lockedCenterImage(lockedCenter).highGain(!noHighGain).liveWhileRecording(!silentRecording)
			.unlimitedDownload(unlimited).configurationFile(configuration).malfunctions(broken.toArray(Malfunction[]::new));
	}

	int serial() {
		return serial;
	}

	/** Where to write the calibration files, or null. */
	Path calibrationFolder() {
		return calibrationFolder;
	}
}
