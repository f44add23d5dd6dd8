package io.github.lynceus.cli;

import io.github.lynceus.camera.Camera;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.check.SystemFacts;
import io.github.lynceus.gige.DescriptionDownload;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.GigeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a camera and this computer say of themselves, as a few files. */
final class CameraReport {

	/** What stands for what is nobody else's business. */
	static final String BLANKED = "(blanked)";

	private static final String README = """
		What is in this file, made by Lynceus for whoever is to find out why a camera does not work:

		discovery.json   what the camera answers when it is looked for
		bootstrap.txt    its GigE Vision bootstrap registers 0x0000 to 0x0A20, as far as they can be read
		description.xml  its GenICam description, as it is in every camera of this model
		system.txt       versions of Lynceus, Java and the operating system, its receive-buffer limit, and which optional parts are there

		There are no pictures in it and no settings of the camera beyond these registers.
		""";
	private static final String WITHOUT = """
		Serial number, user-defined name and the second half of the MAC address are blanked.
		The camera's IP addresses are in it, as most troubles are there.
		""";
	private static final String WITH = "Serial number, user-defined name and MAC address are in it, as --with-serial was given.\n";

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private CameraReport() {}

	/** Asks the camera for everything; what it does not tell is said in its place. */
	static CameraReport of(final Camera camera, final boolean withSerial) {
		final CameraReport report = new CameraReport();
		report.add("README.txt", README + "\n" + (withSerial ? WITH : WITHOUT));
		report.add("discovery.json", Json.of(withSerial ? camera.info() : blanked(camera.info())));
		report.add("bootstrap.txt", BootstrapDump.of(camera.control(), withSerial));
		try {
			report.files.put("description.xml", DescriptionDownload.fetch(camera.control(), fraction -> {}));
		}
		catch (final GigeException e) {
			report.add("description-missing.txt", e.getMessage() + "\n");
		}
		report.add("system.txt", SystemFacts.text());
		return report;
	}

	private static DeviceInfo blanked(final DeviceInfo info) {
		return new DeviceInfo(info.address(), info.mac().replaceFirst("(:..){3}$", ":xx:xx:xx"), info.vendor(), info.model(),
			info.version(), info.info(), blank(info.serial()), blank(info.userName()), info.gevVersion(), info.mask(),
			info.gateway(), info.interfaceName(), info.interfaceAddress(), info.reachable());
	}

	private static String blank(final String text) {
		return text.isEmpty() ? "" : BLANKED;
	}

	private void add(final String name, final String text) {
		files.put(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The files in it. */
	Set<String> names() {
		return files.keySet();
	}

	/** Writes it as a zip archive. */
	void write(final Path path) {
		try (OutputStream out = Files.newOutputStream(path); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (final Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (final IOException e) {
			throw new CameraException("The report cannot be written to " + path + ": " + e.getMessage() + ".", e);
		}
	}
}
