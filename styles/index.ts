import './access.css'
import './icons.css'
import './lean.css'
import './phone.css'
