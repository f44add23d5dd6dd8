package io.github.lynceus.check;

import io.github.lynceus.camera.Addresses;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.camera.CancelledException;
import io.github.lynceus.camera.Poll;
import io.github.lynceus.camera.Progress;
import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.PathTest;
import io.github.lynceus.gige.ReceiveBufferAdvice;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * One check, from this computer to the camera's stream. What was found is kept when a later step is not possible; a camera
 * that another program controls is only asked, and one that is free is left as it was.
 */
public final class NetworkCheck {

	/** Bytes a second at 1 Mbit/s. */
	private static final double MEGABIT = 125e3;
	private static final int GIGABIT = 1000;
	private static final double STEPS = 5;

	private final CheckRequest request;
	private final Progress progress;
	private final Computer computer;
	private final List<Finding> findings = new ArrayList<>();
	private int step;

	private NetworkCheck(final CheckRequest request, final Progress progress) {
		this.request = request;
		this.progress = progress;
		step("Looking at the network interfaces of this computer.");
		computer = ComputerProbe.look();
	}

	/**
	 * Checks; takes some seconds.
	 *
	 * @throws CameraException if the address is none
	 * @throws CancelledException when the user cancels; the camera is given back then
	 */
	public static CheckReport run(final CheckRequest request, final Progress progress) {
		final InetAddress camera = request.address().isEmpty() ? null : Addresses.parseOne(request.address());
		final NetworkCheck check = new NetworkCheck(request, progress);
		check.findings.addAll(AdapterRules.of(check.computer, request.address()));
		if (camera == null) check.everywhere();
		else check.at(camera);
		return new CheckReport(request.address(), check.computer.system(), check.findings);
	}

	private void step(final String doing) {
		Poll.checkCancelled(progress);
		progress.update(doing, step++ / STEPS);
	}

	private void everywhere() {
		step("Asking every network for cameras.");
		findings.addAll(AnswerRules.everywhere(CameraProbe.everybody(request.listen()), computer));
		findings.addAll(StreamRules.firewall(computer, "", null, null));
		buffer(GIGABIT * MEGABIT);
	}

	// -- One camera --

	private void at(final InetAddress camera) {
		final String address = camera.getHostAddress();
		step("Asking at " + address + ".");
		final List<Answer> answers = CameraProbe.answers(camera, request.listen());
		findings.addAll(AnswerRules.at(address, answers, answers.isEmpty() ? Discovery.advice(camera) : "", computer));
		final String local = CameraProbe.local(camera);
		findings.addAll(RouteRules.of(computer, address, local));
		if (answers.isEmpty() || !isFree(camera)) {
			findings.addAll(StreamRules.firewall(computer, address, null, null));
			buffer(linkRate(local));
			return;
		}
		try (CameraLink link = request.held().orElseGet(() -> CameraLink.open(answers.get(0).device(), progress))) {
			measure(link, address, local);
		}
		catch (final CancelledException exc) {
			throw exc;
		}
		catch (final CameraException | GigeException exc) {
			findings.add(Finding.error(Topic.CAMERA, "The camera could not be tested to the end: " + exc.getMessage(), List.of()));
		}
	}

	private boolean isFree(final InetAddress camera) {
		try {
			final Control control = request.held().isPresent() ? new Control(Control.Holder.THIS_PROGRAM, "", 0)
				: CameraProbe.control(camera);
			findings.add(ControlRules.of(computer, camera.getHostAddress(), control));
			return control.isFree();
		}
		catch (final GigeException exc) {
			findings.add(Finding.error(Topic.CAMERA, "The camera answers discovery but no other question: " + exc.getMessage(),
				List.of()));
			return false;
		}
	}

	private void measure(final CameraLink link, final String address, final String local) {
		final ControlChannel control = link.control();
		final DeviceClockMapping before = CameraProbe.moment(control);
		step("Looking for the largest packets that get through.");
		final PathTest path = PathTest.run(control, 0);
		StreamTrial stream = null;
		if (!request.stream().isZero()) {
			step("Receiving the stream of the camera at " + address + ".");
			stream = StreamProbe.run(link, path, request, progress);
		}
		findings.add(StreamRules.packetSize(path, stream));
		if (stream != null) {
			findings.add(StreamRules.images(path, stream));
			findings.addAll(StreamRules.losses(computer, stream, request.receiveBuffer()));
		}
		findings.addAll(StreamRules.firewall(computer, address, path, stream));
		buffer(stream != null && stream.bytesPerSecond() > 0 ? stream.bytesPerSecond() : linkRate(local));
		step("Looking at the camera's clock.");
		findings.add(ClockRules.of(CameraProbe.clock(control, before, CameraProbe.moment(control))));
	}

	private double linkRate(final String local) {
		return MEGABIT * computer.owner(local).map(adapter -> adapter.megabits()).filter(rate -> rate > 0).orElse(GIGABIT);
	}

	private void buffer(final double bytesPerSecond) {
		try {
			findings.add(BufferRules.of(computer, ReceiveBufferAdvice.probe(request.receiveBuffer(), bytesPerSecond)));
		}
		catch (final GigeException exc) {
			findings.add(Finding.error(Topic.SOCKET, exc.getMessage() + " A security program may keep this one from the network.",
				computer.commands().programs()));
		}
	}
}
