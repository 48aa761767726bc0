# Makes the films and sounds of this folder, with ffmpeg 5.1 of Debian 12. They are kept as they came: tests need no ffmpeg.
set -e
V="-f lavfi -i testsrc=size=96x64:rate=10:duration=2"
A="-f lavfi -i sine=frequency=440:sample_rate=44100:duration=2"
X="-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -y"
ff() { ffmpeg -v error "$@"; }
H="-c:v libx264 -preset veryslow -pix_fmt yuv420p -crf 40"
AAC="-c:a aac -b:a 24k -ac 1"
F="-movflags +faststart"
ff $V $A $H -profile:v baseline $AAC $F $X h264-baseline.mp4
ff $V $A $H -profile:v main $AAC $F $X h264-main.mp4
ff $V $A $H -profile:v high $AAC $F $X h264-high.mp4
ff $V $A $H $AAC $X moov-last.mp4
ff $V $A $H $AAC -movflags +frag_keyframe+empty_moov+default_base_moof $X fragmented.mp4
ff $V $A -c:v libx264 -preset veryslow -crf 40 -pix_fmt yuv420p10le $AAC $F $X h264-high-10.mp4 || echo no high10
ff $V $A -c:v libx264 -preset veryslow -crf 40 -pix_fmt yuv422p $AAC $F $X h264-4-2-2.mp4
ff $V $A -c:v libx264 -preset veryslow -crf 40 -pix_fmt yuv444p $AAC $F $X h264-4-4-4.mp4
ff $V $A $H -c:a libmp3lame -b:a 32k -ac 1 $F $X h264-mp3.mp4
ff $V $A $H -c:a libopus -b:a 24k -ac 1 $F $X h264-opus.mp4
ff $V $A $H -c:a ac3 -b:a 64k -ac 1 $F $X h264-ac3.mp4
ff $V $A $H -c:a eac3 -b:a 64k -ac 1 $F $X h264-eac3.mp4
ff $V -f lavfi -i sine=frequency=440:sample_rate=8000:duration=2 $H -c:a alac $F $X h264-alac.mp4
ff $V -f lavfi -i sine=frequency=440:sample_rate=8000:duration=2 $H -c:a flac -strict -2 $F $X h264-flac.mp4
ff $V $H $F $X h264-silent.mp4
ff $V $A -c:v libx265 -x265-params log-level=none:info=0 -crf 40 -tag:v hvc1 -pix_fmt yuv420p $AAC $F $X hevc-hvc1.mp4
ff $V $A -c:v libx265 -x265-params log-level=none:info=0 -crf 40 -tag:v hev1 -pix_fmt yuv420p $AAC $F $X hevc-hev1.mp4
ff $V $A -c:v mpeg4 -q:v 20 $AAC $F $X mpeg4-part-2.mp4
ff $V $A -c:v mpeg2video -q:v 20 -r 25 $AAC $F $X mpeg2.mp4
ff $V $A -c:v mjpeg -q:v 20 -pix_fmt yuvj420p $AAC $F $X mjpeg.mp4 || echo no mjpeg
ff $V $A -c:v libaom-av1 -cpu-used 8 -crf 50 -pix_fmt yuv420p $AAC $F $X av1.mp4 || ff $V $A -c:v libsvtav1 $AAC $F $X av1.mp4 || echo no av1
ff $V $A -c:v libvpx-vp9 -crf 50 -b:v 0 -pix_fmt yuv420p $AAC $F $X vp9.mp4
ff $A $AAC $F $X sound-alone.mp4
ff $V $A $H $AAC -f mov $X quicktime.mp4
ff $V $A -c:v libvpx -crf 50 -b:v 50k -c:a libvorbis -ac 1 -ar 22050 $X vp8-vorbis.webm
ff $V $A -c:v libvpx-vp9 -crf 50 -b:v 0 -pix_fmt yuv420p -c:a libopus -b:a 16k -ac 1 $X vp9-opus.webm
ff $V $A -c:v libvpx-vp9 -crf 50 -b:v 0 -pix_fmt yuv444p -c:a libopus -b:a 16k -ac 1 $X vp9-4-4-4.webm
ff $V $A -c:v libaom-av1 -cpu-used 8 -crf 50 -pix_fmt yuv420p -c:a libopus -b:a 16k -ac 1 $X av1-opus.webm || echo no av1
ff $V $A $H $AAC -f matroska $X matroska-h264.webm
ff $V -c:v libvpx -crf 50 -b:v 50k $X vp8-silent.webm
ff $A -c:a libopus -b:a 16k -ac 1 $X sound-alone.webm
ff $A -c:a libmp3lame -b:a 32k -ac 1 $X mp3.mp3
ff $A -c:a libmp3lame -b:a 8k -ar 16000 -ac 1 -id3v2_version 0 -write_xing 0 $X mp3-low-rate.mp3
ff $A -c:a libmp3lame -b:a 8k -ar 8000 -ac 1 -id3v2_version 0 -write_xing 0 $X mp3-lowest-rate.mp3
ff $A -c:a libmp3lame -q:a 9 -ac 1 -ar 22050 -map_metadata -1 -metadata title=T -id3v2_version 3 -fflags +bitexact -y mp3-variable.mp3
ff $A $AAC $F -f ipod $X aac.m4a
ff $A $AAC -f ipod $X aac-moov-last.m4a
ff -f lavfi -i sine=frequency=440:sample_rate=8000:duration=2 -c:a alac $F -f ipod $X alac.m4a
ff $A -c:a libvorbis -ac 1 -ar 22050 $X vorbis.ogg
ff $A -c:a libopus -b:a 16k -ac 1 -f ogg $X opus.ogg
ff -f lavfi -i sine=frequency=440:sample_rate=8000:duration=2 -c:a flac -f ogg $X flac.ogg
ff -f lavfi -i sine=frequency=440:sample_rate=8000:duration=1 -f wav $X wave.mp3
ff $A $AAC -f adts $X adts.mp3
ff $A $AAC -f ipod $X m4a-called.mp3
cp mp3.mp3 mp3-called.m4a
head -c 2000 h264-high.mp4 > cut-short.mp4
head -c 3000 moov-last.mp4 > never-finished.mp4
printf 'This is not a film.\n' > text.mp4
cp text.mp4 text.mp3
